import type { ListArrangement } from '../../parts/record-list/list-arrangement.js';
import type { WrittenArrangement } from './arrangement.schema.js';

/**
 * An arrangement as text for a link; empty where the list is as its owner made it.
 *
 * @param withTyped Whether what a person typed into the search or a filter for words stands in it too. It may be anything, a
 *   name perhaps, and an address is kept by the browser and read by servers (G-58).
 */
export function writeArrangement({ text, filters, sort, group, columns }: ListArrangement, withTyped: boolean): string {
  const kept = [...filters].filter(([, { kind }]) => withTyped || kind !== 'text');
  const written: WrittenArrangement = {
    ...(withTyped && text !== '' && { text }),
    ...(kept.length > 0 && {
      filters: kept.map(([field, value]) => (value.kind === 'choices' ? { field, kind: value.kind, values: [...value.values] } : { field, ...value })),
    }),
    ...(sort && { sort }),
    ...(group !== null && { group }),
    ...(columns && { columns: [...columns] }),
  };
  return Object.keys(written).length === 0 ? '' : JSON.stringify(written);
}
