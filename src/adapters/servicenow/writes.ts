import type { Journal } from '../../data/activity.js';
import type { Values } from '../../data/adapter.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import { recordRef, type RecordRef } from '../../data/record-ref.js';
import type { Version } from '../../data/row.js';
import { type JsonObject, isObject, member, storedText } from './json.js';
import { keyPattern } from './person.js';
import type { Reader } from './reader.js';
import { partsOfRef, tablePath, versionOf } from './rows.js';
import type { Transport } from './transport.js';
import { jsonOf } from './wire.js';

const columnPattern = /^[a-z_][a-z0-9_]{0,79}$/;

/** What a record says about itself right before or in the moment of a change. */
export interface Stored {
  readonly version: Version | null;
  text(field: Path): string;
}

/** Creates a record and asks for nothing of it but its key (G-45). */
export async function createRecord(
  transport: Transport,
  table: string,
  values: Values,
  signal: AbortSignal,
): Promise<RecordRef> {
  const reply = await transport.send(
    {
      method: 'POST',
      intent: 'write',
      path: tablePath(table),
      search: { sysparm_fields: 'sys_id', sysparm_exclude_reference_link: 'true' },
      body: checkedValues(values),
    },
    signal,
  );
  const id = storedText(member(jsonOf(reply), 'result'), 'sys_id');
  // The record is there, or it is not: without its key nobody can tell.
  if (!keyPattern.test(id)) throw new PortalError('outcome-unknown');
  return recordRef(table, id);
}

/**
 * Changes a record. The Table API has no precondition, so the count of changes is read right before and comes back with
 * the change itself: a change in between cannot be prevented, but is always noticed (G-49, T25).
 *
 * @param version The version the person saw, or `null` for an unconditional change.
 * @returns The new version.
 * @throws PortalError `conflict` when somebody else changed the record; `denied` when the server said yes and stored
 *   nothing, which is how it treats fields that the person may not write.
 */
export async function updateRecord(
  transport: Transport,
  reader: Reader,
  ref: RecordRef,
  values: Values,
  version: Version | null,
  signal: AbortSignal,
): Promise<Version | null> {
  const body = checkedValues(values);
  if (version === null) return (await patchRecord(transport, ref, body, [], signal)).version;
  const before = await storedState(reader, ref, [], signal);
  if (before.version !== version) throw new PortalError('conflict');
  const after = await patchRecord(transport, ref, body, [], signal);
  return expectOneChange(before, after);
}

/**
 * Adds an entry to a journal; every text that is written to one is added to it.
 *
 * @throws PortalError `invalid` for an empty text; `denied` when the server said yes and stored nothing.
 */
export async function addJournalEntry(
  transport: Transport,
  reader: Reader,
  ref: RecordRef,
  element: Journal,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  if (text.trim() === '') throw new PortalError('invalid', { fields: [element] });
  const before = await storedState(reader, ref, [], signal);
  const after = await patchRecord(transport, ref, { [element]: text }, [], signal);
  // Others may have changed the record meanwhile: that is no conflict, but no change at all is a refusal.
  if (before.version !== null && before.version === after.version) throw new PortalError('denied');
}

/** Reads the count of changes and the named fields of a record, as they are now. */
export async function storedState(
  reader: Reader,
  ref: RecordRef,
  fields: readonly Path[],
  signal: AbortSignal,
): Promise<Stored> {
  const { table, id } = partsOfRef(ref);
  const reply = await reader.readAlone({ path: tablePath(table, id), search: stateParameters(fields) }, signal);
  const row = member(jsonOf(reply), 'result');
  if (!isObject(row)) throw new PortalError('bad-response');
  return storedOf(row);
}

/**
 * Sends a change. Of the changed record only its count of changes and the named fields come back, as they are when the
 * change is done; nothing else is asked for (G-44, G-45).
 */
export async function patchRecord(
  transport: Transport,
  ref: RecordRef,
  values: Values,
  fields: readonly Path[],
  signal: AbortSignal,
): Promise<Stored> {
  const { table, id } = partsOfRef(ref);
  const reply = await transport.send(
    { method: 'PATCH', intent: 'write', path: tablePath(table, id), search: stateParameters(fields), body: values },
    signal,
  );
  const row = member(jsonOf(reply), 'result');
  return storedOf(isObject(row) ? row : {});
}

function expectOneChange(before: Stored, after: Stored): Version | null {
  if (before.version === null || after.version === null) return after.version;
  const changes = Number(after.version) - Number(before.version);
  if (changes === 0) throw new PortalError('denied');
  if (changes !== 1) throw new PortalError('conflict');
  return after.version;
}

/**
 * Exactly the named fields and their texts, in a fresh object (G-43).
 *
 * @throws PortalError `invalid` when there is nothing to send or a name is no column of the table itself.
 */
export function checkedValues(values: Values): Values {
  const entries = Object.entries(values);
  const refused = entries.filter(([name, text]: [string, unknown]) => !columnPattern.test(name) || typeof text !== 'string');
  if (entries.length === 0 || refused.length > 0) throw new PortalError('invalid', { fields: refused.map(([name]) => name) });
  return Object.fromEntries(entries);
}

function stateParameters(fields: readonly Path[]): Readonly<Record<string, string>> {
  return { sysparm_fields: ['sys_mod_count', ...fields].join(','), sysparm_exclude_reference_link: 'true' };
}

function storedOf(row: JsonObject): Stored {
  return { version: versionOf(row), text: (field) => storedText(row, field) };
}
