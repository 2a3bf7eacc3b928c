import { PortalError } from '../../data/errors.js';
import { type Path, pathProblem } from '../../data/path.js';
import { parseRef, recordRef, type RecordRef, type RefParts } from '../../data/record-ref.js';
import type { RawCell, RawRow } from '../../data/row.js';
import { isObject, member, shownText, storedText } from './json.js';
import { keyPattern } from './person.js';

/** Asked for with every record: its key, its version and its class. The guard keeps them to itself. */
export const structuralFields = ['sys_id', 'sys_mod_count', 'sys_class_name'] as const;

const tablePattern = /^[a-z][a-z0-9_]{0,79}$/;

/**
 * The path of a table, or of one record of it.
 *
 * @throws PortalError `bad-record` when the names are not what they claim to be.
 */
export function tablePath(table: string, id?: string): string {
  if (!tablePattern.test(table)) throw new PortalError('bad-record');
  return `/api/now/table/${table}${id === undefined ? '' : `/${id}`}`;
}

/** @throws PortalError `bad-record`. */
export function partsOfRef(ref: RecordRef): RefParts {
  const parts = parseRef(ref);
  if (!parts) throw new PortalError('bad-record');
  return parts;
}

/**
 * The parameters that say which fields, and in which shape. An empty list would mean every field there is, so it is
 * refused (G-03). Display texts only, unless a stored value is granted for at least one field: the wire has one switch
 * for all fields, the guard has one for each (G-27).
 *
 * @throws PortalError `unsupported` when there are no fields, or one of them is no path.
 */
export function fieldParameters(fields: readonly Path[], raw: readonly Path[]): Readonly<Record<string, string>> {
  if (fields.length === 0 || fields.some((field) => pathProblem(field) !== null)) throw new PortalError('unsupported');
  return {
    sysparm_fields: [...new Set([...fields, ...structuralFields])].join(','),
    sysparm_display_value: raw.length > 0 ? 'all' : 'true',
    sysparm_exclude_reference_link: 'true',
  };
}

/**
 * A record as the server sent it, without a copy, or `null` when it has no usable key. The cells stay unlooked at: the
 * guard reads the granted ones and no others (G-11).
 */
export function rawRow(table: string, value: unknown): RawRow | null {
  if (!isCells(value)) return null;
  const id = storedText(value, 'sys_id') || shownText(value, 'sys_id');
  if (!keyPattern.test(id)) return null;
  const version = versionOf(value);
  return { ref: recordRef(table, id), fields: value, ...(version === null ? {} : { version }) };
}

/** The count of changes, from any shape; display texts may group its digits. */
export function versionOf(row: unknown): string | null {
  const text = (storedText(row, 'sys_mod_count') || shownText(row, 'sys_mod_count')).replaceAll(/\D/g, '');
  return text === '' ? null : text;
}

/**
 * The `result` of an answer.
 *
 * @throws PortalError `bad-response` when it is not a list.
 */
export function resultList(body: unknown): readonly unknown[] {
  const result = member(body, 'result');
  if (!Array.isArray(result)) throw new PortalError('bad-response');
  return result;
}

function isCells(value: unknown): value is Readonly<Record<Path, RawCell>> {
  return isObject(value);
}
