import { fetchRecentCases } from '../host/recent-cases.js';
import type { RecentCase } from '../host/recent-cases.js';
import { addressLinks } from '../host/router.js';
import { text } from '../texts/texts.js';
import type { TextKey } from '../texts/en.js';

/** For whom and how the cases are listed. */
export interface RecentCasesOptions {
  readonly token: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The query that links carry on. */
  readonly query: string;
  readonly signal: AbortSignal;
}

/** Fills a place of the page with links to the cases of the person, or says why there are none. */
export async function showRecentCases(place: Element, options: RecentCasesOptions): Promise<void> {
  const { token, locale, timeZone, query, signal } = options;
  place.replaceChildren(note('cases.loading', locale));
  try {
    const cases = await fetchRecentCases(token, signal);
    place.replaceChildren(cases.length === 0 ? note('cases.empty', locale) : list(cases, locale, timeZone));
    addressLinks(place, query);
  } catch {
    if (!signal.aborted) place.replaceChildren(note('cases.failed', locale));
  }
}

function note(key: TextKey, locale: string): HTMLElement {
  return element('p', 'case-note', text(locale, key));
}

function list(cases: readonly RecentCase[], locale: string, timeZone: string): HTMLElement {
  const items = element('ul', 'case-list');
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  items.append(...cases.map((record) => item(record, locale, dates)));
  return items;
}

function item(record: RecentCase, locale: string, dates: Intl.DateTimeFormat): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.dataset['route'] = `/case/${record.id}`;
  link.append(isolated(record.subject));
  const about = element('span', 'about');
  about.append(isolated(record.number), ' · ', text(locale, 'cases.updated', { date: dates.format(record.updated) }));
  row.append(link, element('span', 'state', record.state), about);
  return row;
}

function element(name: 'p' | 'ul' | 'span', className: string, content = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}

/** Text of a record keeps its own direction within the page's. */
function isolated(content: string): HTMLElement {
  const made = document.createElement('bdi');
  made.textContent = content;
  return made;
}
