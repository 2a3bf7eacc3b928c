import type { StoredRecord } from '../backend/types.js';
import type { Call, Reply, Surface } from './call.js';
import { readObject } from './input.js';
import { failure, methodNotSupported, result } from './replies.js';

const table = 'sys_attachment_attribute';

/**
 * `/api/now/attachment/{sys_id}/attributes[/{key}]`: pairs of key and value that belong to a file, such as the alternative
 * text of a picture. Who may rename the file may change them.
 */
export const attachmentAttributesSurface: Surface = {
  path: /^\/api\/now\/(?:v\d+\/)?attachment\/(?<sysId>[^/]+)\/attributes(?:\/(?<key>[^/]+))?$/,
  answer(call, { sysId = '', key }) {
    const attachment = call.session.get('sys_attachment', sysId);
    if (call.method === 'GET') return key === undefined ? result(pairs(call, sysId).map(pairOf)) : readOne(call, sysId, key);
    if (!call.session.canWriteField('sys_attachment', 'file_name', attachment)) {
      return failure(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints');
    }
    return key === undefined ? changeAll(call, sysId) : changeOne(call, sysId, key);
  },
};

function changeAll(call: Call, sysId: string): Reply {
  switch (call.method) {
    case 'POST':
      return add(call, sysId);
    case 'DELETE':
      return remove(call, pairs(call, sysId));
    default:
      return methodNotSupported();
  }
}

function changeOne(call: Call, sysId: string, key: string): Reply {
  const [found] = pairs(call, sysId, key);
  if (found === undefined) return noAttribute();
  switch (call.method) {
    case 'PUT':
      return replace(call, found);
    case 'DELETE':
      return remove(call, [found]);
    default:
      return methodNotSupported();
  }
}

function readOne(call: Call, sysId: string, key: string): Reply {
  const [found] = pairs(call, sysId, key);
  return found === undefined ? noAttribute() : result(pairOf(found));
}

/** The pairs of a file belong to it: the server reads and writes them on its own behalf. */
function pairs({ instance: { backend } }: Call, sysId: string, key?: string): readonly Readonly<StoredRecord>[] {
  const { records } = backend.asSystem().list(table, { query: `attachment=${sysId}^ORDERBYkey` });
  return key === undefined ? records : records.filter((record) => record['key'] === key);
}

function pairOf(record: Readonly<StoredRecord>): unknown {
  return { key: record['key'] ?? '', value: record['value'] ?? '' };
}

function add(call: Call, sysId: string): Reply {
  const read = readObject(call);
  if ('answer' in read) return read.answer;
  const { key, value } = read.input;
  if (typeof key !== 'string' || key === '') return missing('key');
  if (typeof value !== 'string') return missing('value');
  if (pairs(call, sysId, key).length > 0) return failure(400, 'Attribute exists', key);
  const record = call.instance.backend.asSystem().create(table, { attachment: sysId, key, value });
  return { status: 201, body: { result: pairOf(record) } };
}

function replace(call: Call, found: Readonly<StoredRecord>): Reply {
  const read = readObject(call);
  if ('answer' in read) return read.answer;
  const { value } = read.input;
  if (typeof value !== 'string') return missing('value');
  return result(pairOf(call.instance.backend.asSystem().update(table, found['sys_id'] ?? '', { value })));
}

function remove(call: Call, found: readonly Readonly<StoredRecord>[]): Reply {
  for (const record of found) call.instance.backend.asSystem().remove(table, record['sys_id'] ?? '');
  return { status: 204 };
}

function missing(name: string): Reply {
  return failure(400, 'Mandatory parameter is missing', name);
}

function noAttribute(): Reply {
  return failure(404, 'No Record found', 'The attachment has no such attribute');
}
