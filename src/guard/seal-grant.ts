import { pathProblem } from '../data/path.js';
import { fingerprint } from './fingerprint.js';
import { SealedMap, SealedSet } from './sealed.js';
import type { Path } from '../data/path.js';
import type { Grant } from './grant.js';
import type { GrantDeclaration, GrantProblem, GrantProblemReason } from './grant-declaration.js';

/** The most names one grant may have (G-04). */
const maxFields = 500;
const tablePattern = /^[a-z][a-z0-9_]{0,79}$/;
const operationPattern = /^[a-z][a-z0-9-]{0,79}$/;

/** A sealed grant, or all that is wrong with its declaration. */
export type SealedGrant =
  | { readonly grant: Grant; readonly problems?: never }
  | { readonly grant?: never; readonly problems: readonly GrantProblem[] };

/**
 * Makes a grant of a declaration: a fresh, deeply frozen copy that later changes of the declaration do not reach (G-65).
 * One unsound name refuses the whole declaration (G-04 to G-08): a grant that is partly understood is not enforced.
 */
export function sealGrant(declaration: GrantDeclaration): SealedGrant {
  const problems: GrantProblem[] = [];
  const spellings = new Map<string, Path>();

  const report = (at: string, reason: GrantProblemReason, name: unknown): void => {
    problems.push({ at, reason, name: typeof name === 'string' ? name : '' });
  };
  const take = (at: string, name: Path, check?: (name: Path) => GrantProblemReason | null): boolean => {
    const spelling = typeof name === 'string' ? spellings.get(name.toLowerCase()) ?? name : name;
    const reason = pathProblem(name) ?? (spelling === name ? check?.(name) ?? null : 'look-alike');
    if (reason) report(at, reason, name);
    else spellings.set(name.toLowerCase(), name);
    return !reason;
  };
  const paths = (at: string, names: readonly Path[] | undefined, check?: (name: Path) => GrantProblemReason | null): readonly Path[] => {
    const taken = new Set<Path>();
    for (const [index, name] of [...(names ?? [])].entries()) {
      const once = (path: Path): GrantProblemReason | null => (taken.has(path) ? 'listed-twice' : check?.(path) ?? null);
      if (take(`${at}[${index}]`, name, once)) taken.add(name);
    }
    return Object.freeze([...taken]);
  };

  const { write } = declaration;
  const list = paths('list', declaration.list);
  const form = Object.freeze((declaration.form ?? []).map(({ title, fields }, index) => (
    Object.freeze({ title, fields: paths(`form[${index}].fields`, fields) }))));
  const read = new SealedSet([...list, ...form.flatMap(({ fields }) => fields)]);
  const readable = (name: Path): GrantProblemReason | null => (read.has(name) ? null : 'not-readable');
  const undotted = (name: Path): GrantProblemReason | null => (name.includes('.') ? 'dot-walk' : null);

  const filters = (declaration.filter ?? []).map((entry) => (typeof entry === 'string' ? { field: entry, operators: 'both' as const } : entry));
  const filter = paths('filter', filters.map(({ field }) => field), readable);
  const update = new SealedSet(paths('write', write, undotted));
  const create = new SealedSet(paths('create.fields', declaration.create?.fields, undotted));
  const constants = Object.entries(declaration.create?.constants ?? {}).filter(([name]) => (
    take(`create.constants.${name}`, name, (path) => (create.has(path) ? 'constant' : undotted(path)))));
  const named = new Set([...read, ...update, ...create]);
  const types = Object.entries(declaration.types ?? {}).filter(([name]) => (
    take(`types.${name}`, name, (path) => (named.has(path) ? null : 'not-listed'))));
  const operations = [...(declaration.operations ?? [])];

  const grant: Omit<Grant, 'fingerprint'> = {
    table: declaration.table,
    view: declaration.name,
    list,
    form,
    read: Object.freeze([...read]),
    raw: new SealedSet(paths('raw', declaration.raw, readable)),
    search: paths('search', declaration.search, readable),
    filter: new SealedMap(filters.filter(({ field }) => filter.includes(field)).map(({ field, operators }) => [field, operators])),
    sort: new SealedSet(paths('sort', declaration.sort, readable)),
    group: new SealedSet(paths('group', declaration.group, readable)),
    aggregate: new SealedSet(paths('aggregate', declaration.aggregate, readable)),
    update,
    create,
    constants: new SealedMap(constants),
    unconditional: declaration.unconditional === true,
    operations: new SealedSet(operations),
    export: paths('export', declaration.export, readable),
    journals: new SealedSet(declaration.activity ?? []),
    richText: new SealedSet(paths('richText', declaration.richText, readable)),
    types: new SealedMap(types),
  };

  if (!tablePattern.test(grant.table)) report('table', 'bad-table', grant.table);
  for (const [index, name] of operations.entries()) {
    if (!operationPattern.test(name)) report(`operations[${index}]`, 'bad-operation', name);
  }
  if (spellings.size > maxFields) report('list', 'too-many', '');
  return problems.length > 0 ? { problems } : { grant: Object.freeze({ ...grant, fingerprint: fingerprint(grant) }) };
}
