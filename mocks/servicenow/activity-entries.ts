import type { StoredRecord } from '../backend/types.js';
import { downloadLink } from './attachment-metadata.js';
import { authorOf } from './authors.js';
import type { Call } from './call.js';
import { caseTable } from './case-api.js';

/** Something that happened on a case. */
export interface Entry {
  readonly sys_created_on: string;
  readonly [key: string]: unknown;
}

/** Everything that happened on a case and that the person may know of, the newest first. */
export function entriesOf(call: Call, record: Readonly<StoredRecord>, journals: readonly string[]): readonly Entry[] {
  return [...journals.flatMap((journal) => written(call, record, journal)), ...changed(call, record), ...attached(call, record)]
    .sort((one, other) => (one.sys_created_on < other.sys_created_on ? 1 : one.sys_created_on > other.sys_created_on ? -1 : 0));
}

/** What all entries tell. `source` is the record that keeps the entry. */
function entry(call: Call, source: Readonly<StoredRecord>, element: string, label: string, value: string): Entry {
  const { session, instance } = call;
  const login = source['sys_created_by'] ?? '';
  const author = authorOf(instance.backend, login);
  return {
    sys_id: source['sys_id'] ?? '',
    element,
    field_label: label,
    value,
    sys_created_on: source['sys_created_on'] ?? '',
    sys_created_on_adjusted: session.display(caseTable, source, 'sys_created_on'),
    login_name: login,
    name: author.name,
    user_sys_id: author.sysId,
    initials: author.initials,
    contains_code: 'false',
  };
}

function labelOf({ instance }: Call, field: string): string {
  return instance.schema.field(caseTable, field)?.label ?? field;
}

/** The server reads the rows of journals, and of kept changes, on the person's behalf: they may not read them as rows. */
function written(call: Call, record: Readonly<StoredRecord>, journal: string): readonly Entry[] {
  const query = `element_id=${record['sys_id'] ?? ''}^element=${journal}`;
  const { records } = call.instance.backend.asSystem().list('sys_journal_field', { query });
  return records.map((row) => entry(call, row, journal, labelOf(call, journal), row['value'] ?? ''));
}

/** New values of columns that the person may read, as they would read them on the case. */
function changed(call: Call, record: Readonly<StoredRecord>): readonly Entry[] {
  const { session, instance } = call;
  const { records } = instance.backend.asSystem().list('sys_audit', { query: `documentkey=${record['sys_id'] ?? ''}` });
  return records.flatMap((row) => {
    const field = row['fieldname'] ?? '';
    if (!instance.overSharing && !session.readable(caseTable, record, field)) return [];
    const value = session.display(caseTable, { ...record, [field]: row['newvalue'] ?? '' }, field);
    return [entry(call, row, field, labelOf(call, field), value)];
  });
}

function attached(call: Call, record: Readonly<StoredRecord>): readonly Entry[] {
  const query = `table_name=${caseTable}^table_sys_id=${record['sys_id'] ?? ''}`;
  const { records } = call.session.list('sys_attachment', { query });
  return records.map((file) => ({
    ...entry(call, file, 'attachment', 'Attachment', file['file_name'] ?? ''),
    attachment: fileOf(call, file),
  }));
}

function fileOf(call: Call, file: Readonly<StoredRecord>): unknown {
  const path = downloadLink(call, '/api/now/attachment', file);
  const bytes = Number(file['size_bytes'] ?? 0);
  const isPicture = file['image_width'] !== undefined;
  return {
    sys_id: file['sys_id'] ?? '',
    file_name: file['file_name'] ?? '',
    content_type: file['content_type'] ?? '',
    size: sizeText(bytes),
    size_bytes: bytes,
    state: file['state'] ?? '',
    path,
    ...(isPicture
      ? {
          image_path: path,
          thumbnail_path: path,
          image_width: Number(file['image_width']),
          image_height: Number(file['image_height']),
          average_image_color: file['average_image_color'] ?? '',
        }
      : {}),
  };
}

/** `512 bytes`, `157.7 KB`, `2.2 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
