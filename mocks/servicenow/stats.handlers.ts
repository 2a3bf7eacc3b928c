import type { StoredRecord } from '../backend/types.js';
import { aggregate, aggregations } from './aggregates.js';
import type { Aggregation } from './aggregates.js';
import type { Call, Surface } from './call.js';
import { queryOf } from './field-pairs.js';
import { isTrue } from './list-parameters.js';
import { failure, invalidTable, methodNotSupported, result } from './replies.js';

interface Group {
  readonly by: readonly string[];
  readonly records: readonly Readonly<StoredRecord>[];
}

type Stats = Readonly<Partial<Record<Aggregation, Readonly<Record<string, string>>>>> & { readonly count?: string };

/**
 * `/api/now/stats/{table}`: counts and sums over the records that the person may read. Columns they may not read take no
 * part.
 */
export const statsSurface: Surface = {
  path: /^\/api\/now\/(?:v\d+\/)?stats\/(?<table>[^/]+)$/,
  answer(call, { table = '' }) {
    if (!call.instance.schema.has(table)) return invalidTable(table);
    if (call.method !== 'GET') return methodNotSupported();
    const counts = isTrue(call.url.searchParams, 'sysparm_count');
    const wanted = aggregations.flatMap((kind) => columns(call, table, `sysparm_${kind}_fields`).map((field) => ({ kind, field })));
    if (!counts && wanted.length === 0) {
      return failure(400, 'No request parameter for aggregate operation specified', null);
    }
    const { records } = call.session.list(table, { query: queryOf(call, table), limit: Number.MAX_SAFE_INTEGER });
    const statsOf = ({ records: members }: Group): Stats => stats(call, table, members, counts, wanted);
    const by = columns(call, table, 'sysparm_group_by');
    if (by.length === 0) return result({ stats: statsOf({ by: [], records }) });
    const groups = groupsOf(call, table, records, by).map((group) => ({ group, stats: statsOf(group) }));
    const kept = groups.filter(({ stats: found }) => meetsAll(call.url.searchParams.get('sysparm_having'), found));
    return result(
      sorted(kept, call.url.searchParams.get('sysparm_order_by'), by).map(({ group, stats: found }) => ({
        stats: found,
        groupby_fields: by.map((field, at) => groupField(call, table, field, group, at)),
      })),
    );
  },
};

/** The readable columns that a parameter names. */
function columns({ url, instance, session }: Call, table: string, parameter: string): readonly string[] {
  return (url.searchParams.get(parameter) ?? '')
    .split(',')
    .filter((name) => name !== '' && instance.schema.resolve(table, name) !== null && session.mayReadColumn(table, name));
}

function stats(
  { session }: Call,
  table: string,
  records: readonly Readonly<StoredRecord>[],
  counts: boolean,
  wanted: readonly { readonly kind: Aggregation; readonly field: string }[],
): Stats {
  const found: Partial<Record<Aggregation, Record<string, string>>> = {};
  for (const { kind, field } of wanted) {
    const values = records.filter((record) => session.readable(table, record, field)).map((record) => session.value(table, record, field));
    found[kind] = { ...found[kind], [field]: aggregate(kind, values) };
  }
  return counts ? { count: String(records.length), ...found } : found;
}

function groupsOf({ session }: Call, table: string, records: readonly Readonly<StoredRecord>[], by: readonly string[]): readonly Group[] {
  const groups = new Map<string, { readonly by: readonly string[]; readonly records: Readonly<StoredRecord>[] }>();
  for (const record of records) {
    const values = by.map((field) => (session.readable(table, record, field) ? session.value(table, record, field) : ''));
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { by: values, records: [record] });
    else group.records.push(record);
  }
  return [...groups.values()];
}

function groupField({ session, url }: Call, table: string, field: string, { by, records }: Group, at: number): unknown {
  const value = by[at] ?? '';
  const mode = url.searchParams.get('sysparm_display_value');
  const [first] = records;
  const display = first === undefined || value === '' ? '' : session.display(table, first, field);
  if (mode === 'true') return { field, value: display };
  return mode === 'all' ? { field, value, display_value: display } : { field, value };
}

/** One figure of a group: `count`, or an aggregation over a column. */
function figure(found: Stats, kind: string, field: string): number {
  const name = kind.toLowerCase();
  if (name === 'count') return Number(found.count ?? 0);
  const known = aggregations.find((aggregation) => aggregation === name);
  return Number((known === undefined ? undefined : found[known]?.[field]) ?? 0);
}

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
};

/** `count^priority^>^3`: an aggregation, its column, a comparison and a number; several are separated by commas. */
function meetsAll(having: string | null, found: Stats): boolean {
  return (having ?? '').split(',').filter((term) => term !== '').every((term) => {
    const [kind = '', field = '', operator = '', value = ''] = term.split('^');
    return comparisons[operator]?.(figure(found, kind, field), Number(value)) ?? true;
  });
}

interface GroupStats {
  readonly group: Group;
  readonly stats: Stats;
}

/** `COUNT`, `state^DESC`, `AVG^priority`: by a figure or by a column of the groups; by the columns unless told. */
function sorted(groups: readonly GroupStats[], orderBy: string | null, by: readonly string[]): readonly GroupStats[] {
  const [first = '', second = ''] = (orderBy ?? by[0] ?? '').split(',')[0]?.split('^') ?? [];
  const column = by.indexOf(first);
  const sign = orderBy?.endsWith('DESC') === true ? -1 : 1;
  return groups.toSorted((a, b) => {
    if (column < 0) return sign * (figure(a.stats, first, second) - figure(b.stats, first, second));
    return sign * compareTexts(a.group.by[column] ?? '', b.group.by[column] ?? '');
  });
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
