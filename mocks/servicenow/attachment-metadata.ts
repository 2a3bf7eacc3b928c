import type { StoredRecord } from '../backend/types.js';
import { addressOf } from './address.js';
import { authorOf } from './authors.js';
import type { Call } from './call.js';

const columns = [
  'sys_id', 'file_name', 'content_type', 'size_bytes', 'size_compressed', 'compressed', 'image_width', 'image_height', 'average_image_color',
  'state', 'table_name', 'table_sys_id', 'sys_created_on', 'sys_created_by', 'sys_updated_on', 'sys_updated_by', 'sys_mod_count',
];

/** What is told about a file: texts only, as far as the person may read them. */
export type Metadata = Readonly<Record<string, string>>;

/** @param path where the interface is that was asked, such as `/api/now/v1/attachment` */
export function metadataOf(call: Call, path: string, record: Readonly<StoredRecord>): Metadata {
  const { session, instance } = call;
  const readable = columns.filter((column) => session.readable('sys_attachment', record, column));
  return {
    ...Object.fromEntries(readable.map((column) => [column, session.value('sys_attachment', record, column)])),
    sys_tags: '',
    created_by_name: authorOf(instance.backend, record['sys_created_by'] ?? '').name,
    updated_by_name: authorOf(instance.backend, record['sys_updated_by'] ?? '').name,
    download_link: downloadLink(call, path, record),
  };
}

/** Where the bytes of a file are. */
export function downloadLink(call: Pick<Call, 'instance' | 'url'>, path: string, record: Readonly<StoredRecord>): string {
  return `${addressOf(call)}${path}/${record['sys_id'] ?? ''}/file`;
}
