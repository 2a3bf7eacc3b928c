import { isJournal } from '../data/activity.js';
import { fingerprint } from '../data/fingerprint.js';
import { mint } from './mint.js';
import { bare } from '../data/own.js';
import { SealedMap, SealedSet } from '../data/sealed.js';
import type { FieldDescription, FieldType, GuardedDescription, TableDescription } from '../data/description.js';
import type { Path } from '../data/path.js';
import type { Effective } from './effective.js';
import type { FilterTier, Grant } from './grant.js';

/**
 * Types whose display text is only a format of the stored value, so that who may read the one learns nothing from the
 * other. References, lists, texts, HTML, journals and passwords need a grant of their own for the stored value (G-27).
 */
const plainTypes: ReadonlySet<FieldType> = new Set([
  'boolean', 'integer', 'decimal', 'currency', 'percent', 'choice', 'stage', 'date-time', 'date', 'duration',
]);

/** The grant of a table that a dot-walk leads to, and the rest of the path from there. */
interface Gate {
  readonly target: Grant;
  readonly rest: Path;
}

/**
 * The fields a description is asked of: those of the grant, and the references that its dot-walks go through, because
 * only those tell which table's grant a dot-walk must also satisfy (G-23).
 */
export function describedPaths(grant: Grant): readonly Path[] {
  const named = [...grant.read, ...grant.update, ...grant.create];
  return [...new Set(named.flatMap((path) => [...references(path), path]))];
}

/**
 * A grant less what the server states the person may not see or do. A `no` takes away, `unknown` and silence keep; nothing
 * adds. A dot-walk also needs the grant of each table it leads to, where the person has one (G-23), and a field whose
 * declared type is not the described one is denied (G-73).
 */
export function narrow(grant: Grant, description: TableDescription, targetGrant: (table: string) => Grant | null): Effective {
  const stated = (path: Path): FieldDescription | undefined => description.fields[path];
  const typed = (path: Path): boolean => {
    const declared = grant.types.get(path);
    return declared === undefined || (stated(path)?.type ?? declared) === declared;
  };
  const gates = (path: Path): readonly Gate[] => references(path).flatMap((reference) => {
    const table = stated(reference)?.reference;
    const target = table === undefined ? null : targetGrant(table);
    return target ? [{ target, rest: path.slice(reference.length + 1) }] : [];
  });
  const open = (paths: Iterable<Path>, permits: (gate: Gate) => boolean): readonly Path[] => (
    [...paths].filter((path) => gates(path).every(permits)));

  const readable = grant.read.filter((path) => typed(path) && [...references(path), path].every((step) => stated(step)?.readable !== 'no'));
  const read = new Set(open(readable, ({ target, rest }) => target.read.includes(rest)));
  const keep = (paths: Iterable<Path>): readonly Path[] => Object.freeze([...paths].filter((path) => read.has(path)));
  const gated = (paths: Iterable<Path>, list: (target: Grant) => Iterable<Path>): readonly Path[] => (
    Object.freeze([...open(keep(paths), ({ target, rest }) => [...list(target)].includes(rest))]));
  const writable = (paths: Iterable<Path>): ReadonlySet<Path> => (
    new SealedSet([...paths].filter((path) => typed(path) && stated(path)?.writable !== 'no')));
  const filterable = (path: Path): boolean => stated(path)?.filterable !== 'no';
  const tier = (path: Path): FilterTier | undefined => (
    gates(path).map(({ target, rest }) => target.filter.get(rest)).reduce(strictest, grant.filter.get(path)));

  const narrowed: Omit<Grant, 'fingerprint'> = {
    ...grant,
    list: keep(grant.list),
    form: Object.freeze(grant.form.map(({ title, fields }) => Object.freeze({ title, fields: keep(fields) }))),
    read: Object.freeze([...read]),
    raw: new SealedSet([
      ...gated(grant.raw, (target) => target.raw), ...[...read].filter((path) => plainTypes.has(stated(path)?.type ?? 'unknown'))]),
    search: Object.freeze(gated(grant.search, (target) => target.search).filter(filterable)),
    filter: new SealedMap(keep(grant.filter.keys()).filter(filterable).flatMap((path) => {
      const left = tier(path);
      return left ? [[path, left] as const] : [];
    })),
    sort: new SealedSet(gated(grant.sort, (target) => target.sort).filter((path) => stated(path)?.sortable !== 'no')),
    group: new SealedSet(gated(grant.group, (target) => target.group)),
    aggregate: new SealedSet(gated(grant.aggregate, (target) => target.aggregate)),
    update: writable(grant.update),
    create: writable(grant.create),
    journals: new SealedSet([...grant.journals].filter((name) => (isJournal(name) ? stated(name)?.readable !== 'no' : read.has(name)))),
    export: gated(grant.export, (target) => target.export),
    richText: new SealedSet(keep(grant.richText)),
  };
  return mint(Object.freeze({ ...narrowed, fingerprint: fingerprint(narrowed), description: describe(narrowed, description) }));
}

/** The references that a dot-walk goes through: `a` and `a.b` for `a.b.c`. */
function references(path: Path): readonly Path[] {
  const names = path.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}

/** What both tiers allow. */
function strictest(one: FilterTier | undefined, other: FilterTier | undefined): FilterTier | undefined {
  if (one === other || other === 'both') return one;
  return one === 'both' ? other : undefined;
}

/**
 * The description of the fields that are left. Choices stay where a person picks one, and where a field shows one: its
 * list of choices, in order, is what a stage or a state is drawn with (G-60).
 */
function describe(allowed: Omit<Grant, 'fingerprint'>, description: TableDescription): GuardedDescription {
  const fields = bare<FieldDescription>();
  for (const path of [...allowed.read, ...allowed.update, ...allowed.create]) {
    const field = description.fields[path];
    if (!field) continue;
    const { choices, ...rest } = field;
    const picked = allowed.filter.has(path) || allowed.update.has(path) || allowed.create.has(path);
    const kept = choices && (picked || field.type === 'choice' || field.type === 'stage');
    fields[path] = Object.freeze(kept ? { ...rest, choices } : rest);
  }
  return mint(Object.freeze({ table: description.table, label: description.label, fields: Object.freeze(fields) }));
}
