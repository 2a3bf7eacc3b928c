import type { StoredRecord } from '../backend/types.js';

/**
 * Which records a person reaches who does not work on all of them, as columns and the keys that one of them must hold. The
 * query rule and the read rule are both made from it, as ServiceNow makes both from `sn_query_rule`.
 */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** One column with the keys that let a person reach a record. */
export type ReachFilter = readonly [column: string, keys: readonly string[]];

/** Filters together; a column that stands in several of them holds the keys of all. */
export function reachOf(filters: readonly ReachFilter[]): Reach {
  const reach = new Map<string, Set<string>>();
  for (const [column, keys] of filters) {
    const present = keys.filter((key) => key !== '');
    if (present.length > 0) reach.set(column, new Set([...(reach.get(column) ?? []), ...present]));
  }
  return reach;
}

/** The reach as an encoded query; one that nothing matches when the person reaches nothing. */
export function reachQuery(reach: Reach): string {
  if (reach.size === 0) return 'sys_id=-1';
  return [...reach].map(([column, values]) => `${column}IN${[...values].join(',')}`).join('^OR');
}

/** Whether a record is within reach. */
export function reaches(reach: Reach, record: Readonly<StoredRecord>): boolean {
  return [...reach].some(([column, values]) => values.has(record[column] ?? ''));
}
