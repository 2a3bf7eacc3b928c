import { isJournal } from '../data/activity.js';
import { pathProblem } from '../data/path.js';
import { fingerprint } from '../data/fingerprint.js';
import { isRecord } from '../data/own.js';
import { SealedMap, SealedSet } from '../data/sealed.js';
import type { Path } from '../data/path.js';
import type { Grant } from './grant.js';
import type { GrantDeclaration, GrantProblem, GrantProblemReason } from './grant-declaration.js';

/** The most names one grant may have (G-04). */
const maxFields = 500;
const tablePattern = /^[a-z][a-z0-9_]{0,79}$/;
const operationPattern = /^[a-z][a-z0-9-]{0,79}$/;

/** What else can be wrong with a sound name where it stands. */
type Check = (name: Path) => GrantProblemReason | null;

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
  const report = (at: string, reason: GrantProblemReason, name: unknown = ''): void => {
    problems.push({ at, reason, name: typeof name === 'string' ? name : '' });
  };
  const sound = (at: string, name: unknown, check: Check): name is Path => {
    const reason = pathProblem(name) ?? lookAlike(String(name), spellings) ?? check(String(name));
    if (reason) report(at, reason, name);
    return !reason;
  };
  const paths = (at: string, names: readonly unknown[] = [], check: Check = () => null): readonly Path[] => {
    const taken = new Set<Path>();
    const once: Check = (name) => (taken.has(name) ? 'listed-twice' : check(name));
    for (const [index, name] of [...names].entries()) {
      if (sound(`${at}[${index}]`, name, once)) taken.add(name);
    }
    return Object.freeze([...taken]);
  };

  const { table, name: view, write, operations = [] } = declaration;
  const list = paths('list', declaration.list);
  const form = Object.freeze((declaration.form ?? []).map(({ title, fields }, index) => (
    Object.freeze({ title, fields: paths(`form[${index}].fields`, fields) }))));
  const read = new SealedSet([...list, ...form.flatMap(({ fields }) => fields)]);
  const readable: Check = (name) => (read.has(name) ? null : 'not-readable');
  const undotted: Check = (name) => (name.includes('.') ? 'dot-walk' : null);
  const update = new SealedSet(paths('write', write, undotted));
  const create = new SealedSet(paths('create.fields', declaration.create?.fields, undotted));
  const filters = (declaration.filter ?? []).map((entry) => (isRecord(entry) ? entry : { field: entry, operators: 'both' as const }));
  const filter = new Set(paths('filter', filters.map(({ field }) => field), readable));
  const named = new Set([...read, ...update, ...create]);
  const entries = <T>(at: string, values: Readonly<Record<Path, T>> = {}, check: Check): SealedMap<Path, T> => (
    new SealedMap(Object.entries(values).filter(([name]) => sound(`${at}.${name}`, name, check))));

  const grant: Omit<Grant, 'fingerprint'> = {
    table,
    view,
    list,
    form,
    read: Object.freeze([...read]),
    raw: new SealedSet(paths('raw', declaration.raw, readable)),
    search: paths('search', declaration.search, readable),
    filter: new SealedMap(filters.filter(({ field }) => filter.has(field)).map(({ field, operators }) => [field, operators])),
    sort: new SealedSet(paths('sort', declaration.sort, readable)),
    group: new SealedSet(paths('group', declaration.group, readable)),
    aggregate: new SealedSet(paths('aggregate', declaration.aggregate, readable)),
    update,
    create,
    constants: entries('create.constants', declaration.create?.constants, (name) => (create.has(name) ? 'constant' : undotted(name))),
    unconditional: declaration.unconditional === true,
    operations: new SealedSet(operations),
    inputs: new SealedSet(paths('inputs', declaration.inputs, undotted)),
    export: paths('export', declaration.export, readable),
    journals: new SealedSet(paths('activity', declaration.activity, (name) => (isJournal(name) ? null : readable(name)))),
    richText: new SealedSet(paths('richText', declaration.richText, readable)),
    types: entries('types', declaration.types, (name) => (named.has(name) ? null : 'not-listed')),
  };

  if (!tablePattern.test(table)) report('table', 'bad-table', table);
  for (const [index, name] of operations.entries()) {
    if (!operationPattern.test(name)) report(`operations[${index}]`, 'bad-operation', name);
  }
  if (spellings.size > maxFields) report('list', 'too-many');
  return problems.length > 0 ? { problems } : { grant: Object.freeze({ ...grant, fingerprint: fingerprint(grant) }) };
}

/** Notes how a name is written, and tells when it was written in another way before (G-07). */
function lookAlike(name: Path, spellings: Map<string, Path>): GrantProblemReason | null {
  const known = spellings.get(name.toLowerCase()) ?? name;
  spellings.set(name.toLowerCase(), known);
  return known === name ? null : 'look-alike';
}
