import type { ActivityEntry, Journal } from '../../data/activity.js';
import { plainText } from './plain-text.js';
import type { ShownTimes } from './wall-time.js';

type Element = Journal;

/** First line of an entry: time, author, and the journal's label in brackets. */
const header = /^(\d[\d\-/. :APMapm]+\d(?: ?[APap]\.?[Mm]\.?)?) - (.+) \(([^()]+)\)$/;

/**
 * Takes a rendered journal apart: entries, newest first, each a header line, its text and an empty line.
 *
 * The form is ambiguous: a text may contain a line that looks like a header, and would then put words into somebody
 * else's mouth. So the number of entries must be the number of rows the server counts.
 *
 * @param count How many entries there are.
 * @returns `null` when the stream cannot be taken apart for certain.
 */
export function streamEntries(
  element: Element,
  stream: string,
  times: ShownTimes,
  count: number,
): readonly ActivityEntry[] | null {
  const entries: { author: string; at: string; lines: string[] }[] = [];
  for (const line of stream.split(/\r\n|\r|\n/)) {
    const [, shown = '', author = ''] = header.exec(line) ?? [];
    const at = times.instant(shown);
    if (at === null) entries.at(-1)?.lines.push(line);
    else entries.push({ author, at, lines: [] });
  }
  if (entries.length !== count) return null;
  return entries.map(({ author, at, lines }) => ({ element, text: plainText(lines.join('\n')).trim(), author, at }));
}
