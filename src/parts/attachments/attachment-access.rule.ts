import type { Identity } from '../../data/identity.js';
import type { Condition, Sort } from '../../data/query.js';
import { idOf, tableOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Grant } from '../../guard/grant.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Whether the files of a record can be listed with this grant: by the record's key, else all files would be asked for. */
export function maySeeFiles(files: Grant | null): files is Grant {
  return files !== null && files.list.length > 0 && mayMatch(files, 'table_sys_id');
}

/** Whether there is anything that a person may do with the files of a record; `files` is the grant of the files themselves. */
export function offersFiles({ hasAttachments }: Pick<PortalData, 'hasAttachments'>, record: Grant | null, files: Grant | null): boolean {
  return hasAttachments && record !== null && (record.operations.has('attach') || maySeeFiles(files));
}

/** The files of one record. Its table is asked for as well where the view lets it be: keys are hardly ever the same. */
export function filesOf(ref: RecordRef, files: Grant): Condition {
  const byKey: Condition = { field: 'table_sys_id', op: 'equals', value: idOf(ref) };
  return mayMatch(files, 'table_name') ? { all: [{ field: 'table_name', op: 'equals', value: tableOf(ref) }, byKey] } : byKey;
}

/**
 * Whether a person may take a file away, as far as can be told: customers only what they hung there themselves. About
 * everything else the server decides.
 */
export function mayRemoveFile(file: GuardedRow, { userName, roles }: Pick<Identity, 'userName' | 'roles'>): boolean {
  const author = file.display['sys_created_by'];
  return !roles.includes('snc_external') || author === undefined || userName === undefined || author === userName;
}

/** The newest file first, where the view lets files be sorted so. */
export function newestFirst(files: Grant): readonly Sort[] {
  return files.sort.has('sys_created_on') ? [{ field: 'sys_created_on', direction: 'descending' }] : [];
}

function mayMatch(files: Grant, field: string): boolean {
  const tier = files.filter.get(field);
  return tier === 'match' || tier === 'both';
}
