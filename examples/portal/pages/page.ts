import type { Situation } from '../host/situation.js';

/** What a page needs to know to show itself, and to show itself again when it changes. */
export interface PageContext {
  readonly situation: Situation;
  /** The person's name. */
  readonly name: string;
  /** One sentence on the person. */
  readonly about: string;
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  /** The person's bearer token, for what the portal asks itself. */
  readonly token: string;
  /** The query that links to other pages carry on. */
  readonly query: string;
  /** Fires when the page goes, or shows itself again. */
  readonly signal: AbortSignal;
}

/** Fills in what depends on the context; called at first and whenever the context changes. */
export type Page = (root: ParentNode, context: PageContext) => void;

/** Makes the content of a page from its template in `index.html`. */
export function cloneTemplate(id: string): DocumentFragment {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`index.html has no template ${id}`);
  return document.importNode(template.content, true);
}
