import type { FieldKind } from '../types.js';
import type { World } from '../world.js';
import type { Predicate } from './predicate.js';

const searched: ReadonlySet<FieldKind> = new Set(['string', 'html', 'url', 'email', 'phone_number']);

/** Every word of the text occurs somewhere in the texts of the record. Without a word there is nothing to search for. */
export function textSearch(world: World, table: string, text: string): Predicate | null {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const names = [...world.schema.fields(table).values()].filter(({ type }) => searched.has(type)).map(({ name }) => name);
  return (record) => {
    const content = names.map((name) => record[name] ?? '').join('\n').toLowerCase();
    return words.every((word) => content.includes(word));
  };
}
