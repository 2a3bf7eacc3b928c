import type { Path } from '../../data/path.js';
import type { Effective } from '../../guard/effective.js';
import type { FilterValue } from '../../parts/filter-menu/filter-condition.rule.js';
import type { FilterField } from '../../parts/filter-menu/filter-fields.rule.js';
import { groupFields } from '../../parts/record-list/group-rows.rule.js';
import type { ListArrangement } from '../../parts/record-list/list-arrangement.js';
import { arrangementSchema } from './arrangement.schema.js';

export type ReadArrangement =
  /** `isLess`: an order, a group or a column that the person does not have is left out. */
  | { readonly kind: 'allowed'; readonly arrangement: ListArrangement; readonly isLess: boolean }
  /** It makes no sense, or leaves records out by what the person may not ask: without that part it would show others. */
  | { readonly kind: 'refused' };

/** As much as the fields for search and filters take, in UTF-16 units. */
const longest = 200;

const refused: ReadArrangement = { kind: 'refused' };

/**
 * Reads an arrangement from a link and checks it against what the person may do with the list now (G-37). What decides which
 * records there are is taken whole or not at all (G-30); how they look is taken as far as it is granted.
 */
export function readArrangement(text: string, allowed: Effective, fields: readonly FilterField[]): ReadArrangement {
  const parsed = arrangementSchema.safeParse(jsonOf(text));
  if (!parsed.success) return refused;
  const { text: searched = '', filters = [], sort, group, columns } = parsed.data;
  const given = new Map<Path, FilterValue>(filters.map(({ field, ...value }) => [field, value]));
  if (given.size !== filters.length) return refused;
  if (searched.length > longest || (searched.trim() !== '' && allowed.search.length === 0)) return refused;
  if (![...given].every(([path, value]) => isOffered(fields.find((field) => field.path === path), value))) return refused;
  const shown = columns?.filter((path) => allowed.list.includes(path)) ?? [];
  const mayGroup = group !== undefined && groupFields(allowed).includes(group);
  const maySort = sort !== undefined && allowed.sort.has(sort.field);
  return {
    kind: 'allowed',
    arrangement: {
      text: searched.trim(),
      filters: given,
      sort: maySort ? sort : null,
      group: mayGroup ? group : null,
      columns: shown.length > 0 ? [...new Set(shown)] : null,
    },
    isLess: (sort !== undefined && !maySort) || (group !== undefined && !mayGroup) || shown.length !== (columns?.length ?? 0),
  };
}

/** Whether a field is filtered in this way, by choices that there are. */
function isOffered(field: FilterField | undefined, value: FilterValue): boolean {
  if (field?.kind !== value.kind) return false;
  if (value.kind === 'text') return value.text.length <= longest;
  if (field.kind !== 'choices' || value.kind !== 'choices') return true;
  const known = new Set(field.choices.map((choice) => choice.value));
  return value.values.length > 0 && value.values.every((chosen) => known.has(chosen));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
