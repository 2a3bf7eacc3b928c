import { PortalError } from '../data/errors.js';
import { bare, own } from '../data/own.js';
import { secretsOf } from './mint.js';
import type { Values } from '../data/adapter.js';
import type { Path } from '../data/path.js';
import type { GuardedRow, Version } from '../data/row.js';
import type { Effective } from './effective.js';

/** The longest text that is sent for one field, in UTF-16 units. */
const maxText = 65_536;

function refuse(part: string): never {
  throw new PortalError('write-refused', { detail: part });
}

/**
 * What is sent for an update: the changed fields and the version they were read with. Throws `write-refused` when a field
 * is not in the grant or shown cut off, or when a version is needed and there is none (G-43, G-44, G-49, G-68). Fields
 * that are given the value they have are left out; `values` is `null` when none is left.
 */
export function checkUpdate(row: GuardedRow, changes: Values, allowed: Effective, versions: boolean): { values: Values | null; version: Version | null } {
  const { version, cut } = secretsOf(row);
  const given = pick(changes, allowed.update);
  if (cut.some((path) => Object.hasOwn(given, path))) refuse('cut off');
  const dirty = Object.entries(given).filter(([path, value]) => !allowed.raw.has(path) || value !== (row.value[path] ?? ''));
  if (!allowed.unconditional && (!versions || version === null)) refuse('version');
  return { values: dirty.length > 0 ? texts(dirty) : null, version };
}

/** What is sent for a new record: the person's input and the constants of the grant (G-43, G-46). */
export function checkCreate(values: Values, allowed: Effective): Values {
  if (allowed.create.size + allowed.constants.size === 0) refuse('create');
  return texts([...Object.entries(pick(values, allowed.create)), ...allowed.constants]);
}

/** What is sent with an operation: a name of the grant, and fields that may be written or given to it (G-43, G-50). */
export function checkOperation(operation: string, input: Values, allowed: Effective): Values {
  if (!allowed.operations.has(operation)) refuse('operation');
  return pick(input, new Set([...allowed.update, ...allowed.inputs]));
}

/** A journal entry as it is sent: to a journal that may be written, and not blank (G-43). */
export function checkComment(element: string, text: string, allowed: Effective): Values {
  if (text.trim() === '') refuse('blank');
  return pick({ [element]: text }, allowed.update);
}

function pick(values: Values, granted: ReadonlySet<Path>): Values {
  return texts(Reflect.ownKeys(values).map((key) => {
    const value = own(values, key);
    if (typeof key !== 'string' || !granted.has(key)) refuse('field');
    if (typeof value !== 'string' || value.length > maxText || value.includes('\0')) refuse(`value of ${key}`);
    return [key, value];
  }));
}

function texts(entries: readonly (readonly [Path, string])[]): Values {
  const values = bare<string>();
  for (const [path, text] of entries) values[path] = text;
  return Object.freeze(values);
}
