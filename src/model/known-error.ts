/** The table of Known Error articles. */
export const knownErrorTable = 'kb_template_known_error_article';

/** The field of a problem that names its article. It is shown as a link to an article that can be read, or not at all. */
export const knownErrorField = 'primary_known_error_article';

/** What is known of the articles of a problem, all of it keys. */
export interface KnownErrorFacts {
  /** `problem.primary_known_error_article`. */
  readonly primary: string | undefined;
  /** Articles attached to the problem through `m2m_kb_task`; two are enough to know that there are several. */
  readonly attached: readonly string[];
}

/**
 * The one article a problem may offer: the primary one, however many are attached; without a primary one the only one
 * attached; else none, since nobody said which. Whether the person may read it is another question.
 */
export function knownErrorArticle({ primary, attached }: KnownErrorFacts): string | null {
  if (primary) return primary;
  const [only, ...others] = new Set(attached);
  return only && others.length === 0 ? only : null;
}
