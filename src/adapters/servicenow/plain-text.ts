const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&#39;', "'"], ['&nbsp;', '\u00a0'], ['&amp;', '&'],
]);

/**
 * The text of a journal entry. Between `[code]` and `[/code]` ServiceNow keeps HTML: its tags are taken out and its text
 * is kept. The result is shown as text, never as HTML (T07).
 */
export function plainText(journal: string): string {
  return journal.replaceAll(/\[code\](.*?)\[\/code\]/gis, (_, html: string) =>
    html
      .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/gi, '\n')
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities.get(entity) ?? entity),
  );
}
