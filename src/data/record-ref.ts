import { PortalError } from './errors.js';

/**
 * The name of one record: `table/sys_id`, in attributes, URLs and events alike.
 *
 * The table half is the table that was asked, which for an inherited table may be a parent of the record's own class.
 */
export type RecordRef = `${string}/${string}`;

const refPattern = /^([a-z][a-z0-9_]{0,79})\/([A-Za-z0-9_-]{1,64})$/;

/** Both halves of a reference; `table` is a table name, `id` the backend's key of the record. */
export interface RefParts {
  readonly table: string;
  readonly id: string;
}

/** Joins a table and a key. The halves are trusted: check text from outside with {@link parseRef} first. */
export function recordRef(table: string, id: string): RecordRef {
  return `${table}/${id}`;
}

/** Reads text from an attribute, a URL or an event; `null` when it is not the name of a record. */
export function parseRef(text: string | null | undefined): RefParts | null {
  const match = refPattern.exec(text ?? '');
  return match?.[1] && match[2] ? { table: match[1], id: match[2] } : null;
}

/** The table half of a reference. */
export function tableOf(ref: RecordRef): string {
  return ref.slice(0, ref.indexOf('/'));
}

/**
 * The table half of a reference that nobody has looked at yet.
 *
 * @throws PortalError `bad-record` when it is not the name of a record.
 */
export function tableIn(ref: RecordRef): string {
  const parts = parseRef(ref);
  if (!parts) throw new PortalError('bad-record');
  return parts.table;
}

/** The key half of a reference. */
export function idOf(ref: RecordRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}
