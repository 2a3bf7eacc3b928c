import type { StoredRecord } from '../backend/types.js';
import { keepBytes, mostBytes } from './attachment-bytes.js';
import type { Call, Reply } from './call.js';
import { pictureSize } from './picture-size.js';
import { failure, insertDenied, invalidTable, unreadableBody } from './replies.js';

/** A file on its way to a record. */
export interface Upload {
  readonly table: string;
  readonly sysId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file, or the answer to give when there is none to be read. */
export type ReadUpload = { readonly upload: Upload } | { readonly answer: Reply };

function missing(name: string): ReadUpload {
  return { answer: failure(400, 'Mandatory parameter is missing', name) };
}

/** A file that is the whole body; everything else about it stands in the address. */
export function readFile({ url: { searchParams }, headers, bytes }: Call): ReadUpload {
  const [table, sysId, name] = ['table_name', 'table_sys_id', 'file_name'].map((parameter) => searchParams.get(parameter) ?? '');
  const type = headers.get('content-type');
  if (!table) return missing('table_name');
  if (!sysId) return missing('table_sys_id');
  if (!name) return missing('file_name');
  if (type === null) return missing('Content-Type');
  return { upload: { table, sysId, name, type, bytes } };
}

/** A file that is the last part of a form; the parts before it say where it belongs. */
export async function readForm({ headers, bytes }: Call): Promise<ReadUpload> {
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\/form-data/i.test(type)) return { answer: failure(415, 'Unsupported media type', null) };
  const parts = await partsOf(type, bytes);
  if (parts === null) return { answer: unreadableBody('The form cannot be read') };
  const file = parts.at(-1)?.[1];
  if (!(file instanceof File)) return { answer: unreadableBody('The last part must be the file') };
  const [table, sysId] = ['table_name', 'table_sys_id'].map((name) => textOf(parts, name));
  if (!table) return missing('table_name');
  if (!sysId) return missing('table_sys_id');
  const content = new Uint8Array(await file.arrayBuffer());
  return { upload: { table, sysId, name: file.name, type: file.type || 'application/octet-stream', bytes: content } };
}

type Part = readonly [name: string, value: string | File];

async function partsOf(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly Part[] | null> {
  try {
    return [...(await new Response(bytes, { headers: { 'Content-Type': type } }).formData())];
  } catch {
    return null;
  }
}

function textOf(parts: readonly Part[], wanted: string): string {
  const value = parts.find(([name]) => name === wanted)?.[1];
  return typeof value === 'string' ? value : '';
}

/** A stored file, or the answer to give when it is not taken. */
export type Stored = { readonly record: Readonly<StoredRecord> } | { readonly answer: Reply };

/**
 * Hangs a file on a record that the person may read and comment on.
 *
 * @throws BackendRefusal 404 when they cannot read the record, 403 when a rule is against the file.
 */
export function hang({ session, instance: { backend, schema } }: Call, { table, sysId, name, type, bytes }: Upload): Stored {
  if (!schema.has(table)) return { answer: invalidTable(table) };
  if (bytes.length > mostBytes) return { answer: tooLarge(bytes.length) };
  if (!session.canWriteField(table, 'comments', session.get(table, sysId))) return { answer: insertDenied() };
  const picture = pictureSize(bytes);
  const record = session.create('sys_attachment', {
    file_name: name,
    content_type: type,
    table_name: table,
    table_sys_id: sysId,
    size_bytes: String(bytes.length),
    compressed: 'false',
    ...(picture === null ? {} : { image_width: String(picture.width), image_height: String(picture.height) }),
  });
  keepBytes(backend, record['sys_id'] ?? '', bytes);
  return { record };
}

function tooLarge(size: number): Reply {
  const detail = `Rejected large REST payload with content-length = ${size} bytes. Max allowed: ${mostBytes} bytes.`;
  return failure(413, 'Exception while reading request', detail);
}
