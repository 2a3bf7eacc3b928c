import { isJournal, type ActivityEntry } from '../../data/activity.js';

/** In which order a stream is read. */
export type StreamOrder = 'newest' | 'oldest';

/** One thing that happened. The key stays the same when newer things are added. */
export type StreamItem =
  | { readonly kind: 'message'; readonly key: number; readonly entry: ActivityEntry }
  /** Fields that one person changed at the same time. */
  | { readonly kind: 'changes'; readonly key: number; readonly entry: ActivityEntry; readonly changes: readonly ActivityEntry[] };

/** What is shown of a stream. */
export interface StreamPart {
  readonly items: readonly StreamItem[];
  /** How many items there are. */
  readonly total: number;
}

/** Whether a text is an order. */
export function isStreamOrder(text: string | null): text is StreamOrder {
  return text === 'newest' || text === 'oldest';
}

/**
 * The newest items of a stream, in the order asked for.
 *
 * @param entries Newest first.
 * @param most How many items to show.
 */
export function streamPart(entries: readonly ActivityEntry[], order: StreamOrder, most: number): StreamPart {
  const groups = grouped(entries);
  const items = groups.slice(0, most).map((group, index) => itemOf(group, groups.length - index));
  return { items: order === 'newest' ? items : items.reverse(), total: groups.length };
}

function itemOf(group: readonly [ActivityEntry, ...ActivityEntry[]], key: number): StreamItem {
  const [entry] = group;
  return isJournal(entry.element) ? { kind: 'message', key, entry } : { kind: 'changes', key, entry, changes: group };
}

/** Entries one by one, but changes of the same moment by the same person together. */
function grouped(entries: readonly ActivityEntry[]): readonly (readonly [ActivityEntry, ...ActivityEntry[]])[] {
  const groups: [ActivityEntry, ...ActivityEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && belongTogether(last[0], entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function belongTogether(one: ActivityEntry, other: ActivityEntry): boolean {
  return !isJournal(one.element) && !isJournal(other.element) && one.at === other.at && one.author === other.author;
}
