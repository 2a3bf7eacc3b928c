import type { ListArrangement } from '../../parts/record-list/list-arrangement.js';
import type { WrittenArrangement } from './arrangement.schema.js';

/**
 * An arrangement as plain data; an empty object where the list is as its owner made it.
 *
 * @param withTyped Whether what a person typed into the search or a filter for words stands in it too.
 */
export function plainArrangement({ text, filters, sort, group, columns }: ListArrangement, withTyped: boolean): WrittenArrangement {
  const kept = [...filters].filter(([, { kind }]) => withTyped || kind !== 'text');
  return {
    ...(withTyped && text !== '' && { text }),
    ...(kept.length > 0 && {
      filters: kept.map(([field, value]) => (value.kind === 'choices' ? { field, kind: value.kind, values: [...value.values] } : { field, ...value })),
    }),
    ...(sort && { sort }),
    ...(group !== null && { group }),
    ...(columns && { columns: [...columns] }),
  };
}

/**
 * An arrangement as text for a link; empty where the list is as its owner made it.
 *
 * @param withTyped Whether what a person typed stands in it too. It may be anything, a name perhaps, and an address is kept by
 *   the browser and read by servers (G-58).
 */
export function writeArrangement(arrangement: ListArrangement, withTyped: boolean): string {
  return arrangementText(plainArrangement(arrangement, withTyped));
}

/** Plain data as text, empty where there is nothing to say. */
export function arrangementText(plain: WrittenArrangement): string {
  return Object.keys(plain).length === 0 ? '' : JSON.stringify(plain);
}
