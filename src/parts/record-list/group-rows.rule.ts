import type { FieldType } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { Sort } from '../../data/query.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';

/** Fields of few values: what people group by. */
const groupable: ReadonlySet<FieldType> = new Set(['choice', 'stage', 'reference', 'boolean']);

/** Rows that stand under one heading. */
export interface RowsOfGroup {
  readonly key: string;
  /** The text of the field that they share; empty where it is. */
  readonly text: string;
  readonly rows: readonly GuardedRow[];
}

/** The fields by which a list may be grouped: the server has to put them in order, or no page would know its groups (G-39). */
export function groupFields({ group, sort, description }: Pick<Effective, 'group' | 'sort' | 'description'>): readonly Path[] {
  return [...group].filter((path) => {
    const type = Object.hasOwn(description.fields, path) ? description.fields[path]?.type : undefined;
    return sort.has(path) && type !== undefined && groupable.has(type);
  });
}

/** Rows by the value of a field, in the order in which they came. */
export function groupRows(rows: readonly GuardedRow[], path: Path): readonly RowsOfGroup[] {
  const groups = new Map<string, { key: string; text: string; rows: GuardedRow[] }>();
  for (const row of rows) {
    const text = row.display[path] ?? '';
    const key = row.value[path] ?? text;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { key, text, rows: [row] });
  }
  return [...groups.values()];
}

/** The order that keeps groups together: their own field first, in the direction that is asked for it, if any. */
export function groupedOrder(group: Path | null, order: readonly Sort[]): readonly Sort[] {
  if (group === null) return order;
  const own = order.find(({ field }) => field === group) ?? { field: group, direction: 'ascending' as const };
  return [own, ...order.filter(({ field }) => field !== group)];
}
