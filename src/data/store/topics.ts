/**
 * Whether a change to one topic may change a value made of the other: the same table or record, or a record and its
 * table, in either order. A list of a table is touched by each of its records, a record by its whole table.
 */
export function topicsTouch(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Whether any topic of one list touches any of the other. */
export function anyTopicTouches(some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => topicsTouch(a, b)));
}

/** The tables that topics name or belong to, once each. */
export function tablesOf(topics: readonly string[]): readonly string[] {
  return [...new Set(topics.map((topic) => topic.replace(/\/.*/, '')))];
}
