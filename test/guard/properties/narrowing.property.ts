import * as fc from 'fast-check';
import { describedPaths } from '../../../src/guard/narrow.js';
import { described, grantOf } from '../situation.js';
import type { FieldDescription, TableDescription } from '../../../src/data/description.js';
import type { Effective } from '../../../src/guard/effective.js';
import type { Grant } from '../../../src/guard/grant.js';

export type Narrow = (grant: Grant, description: TableDescription, targetGrant: (table: string) => Grant | null) => Effective;

const paths = ['number', 'state', 'caller', 'caller.email', 'caller.name', 'opened_at'] as const;
const permission = fc.constantFrom('yes', 'no', 'unknown', 'unknown');
const field = fc.record({ type: fc.constantFrom('string', 'choice', 'reference'), readable: permission, writable: permission, filterable: permission, sortable: permission });
const situation = fc.record({
  list: fc.subarray([...paths], { minLength: 1 }),
  fields: fc.dictionary(fc.constantFrom(...paths), field, { noNullPrototype: true }),
  typed: fc.subarray<(typeof paths)[number]>(['number', 'state']),
  people: fc.option(fc.record({ list: fc.subarray(['email', 'name']), filter: fc.boolean(), sort: fc.boolean() }), { nil: undefined, freq: 3 }),
});

/** What is left of a grant is in the grant, is not denied by the server, and is in the grants that dot-walks lead to; all of that, and no less. */
export function narrowingHolds(narrow: Narrow): fc.IProperty<unknown> {
  return fc.property(situation, ({ list, fields, typed, people }) => {
    const written = ['state', 'opened_at'];
    const grant = grantOf({
      list, raw: list, filter: list, sort: list, search: list, export: list, write: written,
      types: Object.fromEntries(typed.filter((path) => list.includes(path)).map((path) => [path, 'choice' as const])),
    });
    const target = people && grantOf({ table: 'sys_user', list: people.list, raw: people.list, filter: people.filter ? people.list : [], sort: people.sort ? people.list : [], search: people.list, export: people.list });
    const facts = new Map<string, FieldDescription>(Object.entries(fields).map(([path, fact]) => [path, described({ ...fact, ...(path === 'caller' && { reference: 'sys_user' }) })]));
    const description = { table: 'task', label: 'Task', fields: Object.fromEntries([...facts].filter(([path]) => describedPaths(grant).includes(path))) };
    const left = narrow(grant, description, (table) => (table === 'sys_user' ? target ?? null : null));

    const typeFits = (path: string): boolean => !grant.types.has(path) || (facts.get(path)?.type ?? 'choice') === 'choice';
    const walkFits = (path: string, allowed: boolean): boolean => (
      !path.startsWith('caller.') || (facts.get('caller')?.readable !== 'no' && (!target || !facts.has('caller') || (allowed && people.list.includes(path.slice(7) as 'email')))));
    const readable = (path: string, allowed = true): boolean => typeFits(path) && facts.get(path)?.readable !== 'no' && walkFits(path, true) && walkFits(path, allowed);
    const expected = {
      read: list.filter((path) => readable(path)),
      filter: list.filter((path) => readable(path, people?.filter) && facts.get(path)?.filterable !== 'no'),
      search: list.filter((path) => readable(path) && facts.get(path)?.filterable !== 'no'),
      sort: list.filter((path) => readable(path, people?.sort) && facts.get(path)?.sortable !== 'no'),
      update: written.filter((path) => typeFits(path) && facts.get(path)?.writable !== 'no'),
    };
    const got = { read: left.read, filter: [...left.filter.keys()], search: left.search, sort: [...left.sort], update: [...left.update] };
    const allowedDescriptions: readonly string[] = [...expected.read, ...expected.update];
    return JSON.stringify(got) === JSON.stringify(expected) && Object.keys(left.description.fields).every((path) => allowedDescriptions.includes(path))
      && JSON.stringify(left.list) === JSON.stringify(expected.read) && JSON.stringify([...left.raw]) === JSON.stringify(expected.read) && JSON.stringify(left.export) === JSON.stringify(expected.read);
  });
}
