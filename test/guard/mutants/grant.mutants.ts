import { sealGrant } from '../../../src/guard/seal-grant.js';
import type { Grant } from '../../../src/guard/grant.js';
import type { GrantDeclaration, GrantProblemReason } from '../../../src/guard/grant-declaration.js';
import type { SealGrant } from '../properties/grant.property.js';

const lists = ['list', 'raw', 'search', 'filter', 'sort', 'group', 'aggregate', 'write', 'export', 'richText'] as const;
type Untyped = Readonly<Record<string, unknown>>;

/** Drops the names that are wrong for one of these reasons, and goes on. */
const dropping = (...reasons: readonly GrantProblemReason[]): SealGrant => (declaration) => {
  const { problems = [] } = sealGrant(declaration);
  if (!problems.some(({ reason }) => reasons.includes(reason))) return sealGrant(declaration);
  const kept = Object.fromEntries(lists.map((list) => {
    const given: unknown = (declaration as unknown as Untyped)[list];
    const wrong = new Set(problems.filter(({ at, reason }) => at.startsWith(`${list}[`) && reasons.includes(reason)).map(({ at }) => Number(at.slice(list.length + 1, -1))));
    return [list, Array.isArray(given) ? given.filter((_, index) => !wrong.has(index)) : given];
  }));
  return sealGrant({ ...declaration, ...kept } as GrantDeclaration);
};
const spoiling = (spoil: (grant: Grant, declaration: GrantDeclaration) => object): SealGrant => (declaration) => {
  const sealed = sealGrant(declaration);
  return sealed.grant ? { grant: Object.freeze({ ...sealed.grant, ...spoil(sealed.grant, declaration) }) as Grant } : sealed;
};
const readableToo = (declaration: GrantDeclaration, names: readonly unknown[]): GrantDeclaration => (
  { ...declaration, list: [...new Set([...(declaration.list ?? []), ...names])] as string[] });

/** Sealing as it might be written on a bad day. Each has to be found out by the property. */
export const grantMutants: Readonly<Record<string, SealGrant>> = {
  'passes over wildcards': dropping('wildcard'),
  'passes over names of another case': dropping('look-alike'),
  'passes over malformed names': dropping('malformed'),
  'passes over what is no text': dropping('not-text'),
  'passes over uses of unreadable fields': dropping('not-readable'),
  'grants to read what may be filtered': (declaration) => sealGrant(readableToo(declaration, (declaration.filter ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.field)))),
  'grants to read what may be exported': (declaration) => sealGrant(readableToo(declaration, declaration.export ?? [])),
  'lets every readable field be sorted': spoiling(({ read }) => ({ sort: new Set(read) })),
  'lets every readable field be filtered': spoiling(({ read }) => ({ filter: new Map(read.map((path) => [path, 'both'])) })),
  'lets what may be changed be given to new records': spoiling(({ update }) => ({ create: update })),
  'keeps the list that it was given': spoiling((_, { list }) => ({ list })),
  'keeps sets that can be changed': spoiling(({ sort }) => ({ sort: new Set(sort) })),
  'freezes a set and leaves it open': spoiling(({ sort }) => ({ sort: Object.freeze(new Set(sort)) })),
  'forgets to freeze sections': spoiling(({ form }) => ({ form: form.map((section) => ({ ...section })) })),
  'orders the fields by the alphabet': spoiling(({ read }) => ({ read: Object.freeze([...read].sort()) })),
  'reads the list and not the form': spoiling(({ list }) => ({ read: list })),
  'writes through references': (declaration) => sealGrant({ ...declaration, write: (declaration.write ?? []).filter((path) => !path.includes('.')) }),
  'takes a constant for a field to fill in': (declaration) => sealGrant({ ...declaration, create: { constants: declaration.create?.constants ?? {} } }),
  'knows no types': (declaration) => sealGrant({ ...declaration, types: {} }),
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundGrants: Readonly<Record<string, SealGrant>> = { 'drops nothing': dropping(), 'spoils nothing': spoiling(() => ({})), 'adds nothing': (declaration) => sealGrant(readableToo(declaration, [])) };
