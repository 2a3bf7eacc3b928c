/**
 * Marks of what must not leak. Every text in a column that external people never read carries the token, so that a test
 * can search a page, its storage, its events and its requests for it.
 */
export const canaryToken = 'canary-9d41';

/** The same mark for columns that hold numbers. */
export const canaryNumber = '904417';

/** The same mark for amounts of money. */
export const canaryAmount = '904417.31';

/** Puts the mark into a text. */
export function marked(text: string): string {
  return `${text} [${canaryToken}]`;
}

/** Whether a text holds one of the marks, also where a currency format has put separators into a number. */
export function carriesCanary(text: string): boolean {
  return text.includes(canaryToken) || text.replaceAll(/[\s,.'\u00a0\u202f]/g, '').includes(canaryNumber);
}
