import type { Grant } from './grant.js';

/**
 * Everything a grant allows, as one text that is the same for the same grant however its declaration was ordered. It is
 * no hash: a collision of two grants would let one read what was kept for the other (G-52, G-66).
 */
export function fingerprint(grant: Omit<Grant, 'fingerprint'>): string {
  const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();
  const pairs = (map: ReadonlyMap<string, string>): readonly string[] => sorted([...map].map((pair) => pair.join('=')));
  return JSON.stringify([
    grant.table, grant.view, grant.list, grant.form.map(({ title, fields }) => [title, fields]), sorted(grant.raw),
    grant.search, pairs(grant.filter), sorted(grant.sort), sorted(grant.group), sorted(grant.aggregate), sorted(grant.update),
    sorted(grant.create), pairs(grant.constants), grant.unconditional, sorted(grant.operations), grant.export,
    sorted(grant.journals), sorted(grant.richText), pairs(grant.types),
  ]);
}
