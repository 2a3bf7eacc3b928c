import type { StoredRecord } from '../backend/types.js';
import { addressOf } from './address.js';
import { bytesOf } from './attachment-bytes.js';
import { metadataOf } from './attachment-metadata.js';
import type { Metadata } from './attachment-metadata.js';
import { hang, readFile, readForm } from './attachment-upload.js';
import type { ReadUpload } from './attachment-upload.js';
import type { Call, Reply, Surface } from './call.js';
import { queryOf } from './field-pairs.js';
import { readObject } from './input.js';
import { window } from './list-parameters.js';
import { failure, methodNotSupported, result } from './replies.js';

const table = 'sys_attachment';

/** `glide.rest.attachment_csm_api.allowed_tables`: on which records the interface for customers shows and takes files. */
const tablesForCustomers = new Set(['sn_customerservice_case', 'sn_customerservice_task', 'customer_project_task', 'sc_request', 'sc_req_item']);

/** The interface that was asked: for everybody or for customers, in which version. */
interface Door {
  /** Such as `/api/now/v1/attachment_csm`. */
  readonly path: string;
  readonly forCustomers: boolean;
}

/**
 * `/api/now/attachment` and, for some tables, `/api/now/attachment_csm`: files that hang on records, their bytes, and what
 * is told about them.
 */
export const attachmentSurface: Surface = {
  path: /^\/api\/now\/(?<version>v\d+\/)?attachment(?<csm>_csm)?(?:\/(?<sysId>[^/]+)(?<file>\/file)?)?$/,
  servesFiles: true,
  answer(call, { version = '', csm = '', sysId, file }) {
    const door: Door = { path: `/api/now/${version}attachment${csm}`, forCustomers: csm !== '' };
    if (sysId === undefined) return call.method === 'GET' ? listFiles(call, door) : methodNotSupported();
    if (file !== undefined) return call.method === 'GET' ? sendFile(call, door, sysId) : methodNotSupported();
    if (call.method === 'POST') return takeFile(call, door, sysId);
    return answerRecord(call, door, sysId);
  },
};

function answerRecord(call: Call, door: Door, sysId: string): Reply {
  const record = call.session.get(table, sysId);
  if (!isOpen(door, record['table_name'])) return closedTable();
  switch (call.method) {
    case 'GET':
      return result(metadataOf(call, door.path, record));
    case 'PATCH':
      return door.forCustomers ? methodNotSupported() : rename(call, sysId);
    case 'DELETE':
      call.session.remove(table, sysId);
      return { status: 204 };
    default:
      return methodNotSupported();
  }
}

function listFiles(call: Call, door: Door): Reply {
  const query = queryOf(call, table);
  if (!isOpen(door, /(?:^|\^)table_name=([^^]*)/.exec(query)?.[1])) return closedTable();
  const { records, total } = call.session.list(table, { query, ...window(call, door.forCustomers ? 10_000 : 1000) });
  return result(records.map((record) => metadataOf(call, door.path, record)), { 'X-Total-Count': String(total) });
}

function sendFile(call: Call, door: Door, sysId: string): Reply {
  const record = call.session.get(table, sysId);
  if (!isOpen(door, record['table_name'])) return closedTable();
  if (record['state'] !== 'available') return failure(403, 'Operation Failed', 'The attachment is not available');
  return {
    status: 200,
    headers: {
      'Content-Type': record['content_type'] || 'application/octet-stream',
      'Content-Disposition': disposition(record),
      'X-Content-Type-Options': 'nosniff',
      'X-Attachment-Metadata': asHeader(metadataOf(call, door.path, record)),
    },
    bytes: bytesOf(call.instance.backend, sysId),
  };
}

async function takeFile(call: Call, door: Door, kind: string): Promise<Reply> {
  const read = await readUpload(call, kind);
  if (read === null) return methodNotSupported();
  if ('answer' in read) return read.answer;
  if (!isOpen(door, read.upload.table)) return closedTable();
  const stored = hang(call, read.upload);
  if ('answer' in stored) return stored.answer;
  const { record } = stored;
  const location = `${addressOf(call)}${door.path}/${record['sys_id'] ?? ''}`;
  return { status: 201, headers: { Location: location }, body: { result: metadataOf(call, door.path, record) } };
}

async function readUpload(call: Call, kind: string): Promise<ReadUpload | null> {
  switch (kind) {
    case 'file':
      return readFile(call);
    case 'upload':
      return readForm(call);
    default:
      return null;
  }
}

function rename(call: Call, sysId: string): Reply {
  const read = readObject(call);
  if ('answer' in read) return read.answer;
  const name = read.input['file_name'];
  if (typeof name !== 'string' || name === '') return failure(400, 'Mandatory parameter is missing', 'file_name');
  call.session.update(table, sysId, { file_name: name });
  return { status: 204 };
}

function isOpen({ forCustomers }: Door, name: string | undefined): boolean {
  return !forCustomers || tablesForCustomers.has(name ?? '');
}

function closedTable(): Reply {
  return failure(400, 'Bad Request', 'The table is not listed in glide.rest.attachment_csm_api.allowed_tables');
}

/** Header texts are ASCII: other characters of a name are told in the way that clients of today read. */
function disposition(record: Readonly<StoredRecord>): string {
  const name = record['file_name'] ?? '';
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percentEncoded)}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** JSON that stands in a header. */
function asHeader(metadata: Metadata): string {
  return JSON.stringify(metadata).replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
