import type { StoredRecord } from '../backend/types.js';
import { addressOf } from './address.js';
import type { Call, Reply, Surface } from './call.js';
import { queryOf } from './field-pairs.js';
import { readObject, valuesToStore } from './input.js';
import { isTrue, rowShape, window } from './list-parameters.js';
import { linkHeader } from './paging.js';
import { failure, insertDenied, invalidTable, methodNotSupported, result } from './replies.js';
import { row } from './rows.js';

/** Tables that answer 403, not an empty list, to who may read none of their records. */
const refusingTables = new Set(['sys_db_object', 'metric_definition']);

/** Tables whose records come to be in another way only: a file without its bytes is none. */
const madeElsewhere = new Set(['sys_attachment', 'sys_attachment_doc']);

/** The table of a call, and the part of the path that names the version: `v2/` or nothing. */
interface Target {
  readonly table: string;
  readonly version: string;
}

/** `/api/now/table/{table}` and `/api/now/table/{table}/{sys_id}`, in any version. */
export const tableSurface: Surface = {
  path: /^\/api\/now\/(?<version>v\d+\/)?table\/(?<table>[^/]+)(?:\/(?<sysId>[^/]+))?$/,
  answer(call, { version = '', table = '', sysId }) {
    if (!call.instance.schema.has(table)) return invalidTable(table);
    const target = { table, version };
    return sysId === undefined ? answerTable(call, target) : answerRecord(call, target, sysId);
  },
};

function answerTable(call: Call, target: Target): Reply {
  switch (call.method) {
    case 'GET':
      return listRecords(call, target);
    case 'POST':
      return createRecord(call, target);
    default:
      return methodNotSupported();
  }
}

function answerRecord(call: Call, target: Target, sysId: string): Reply {
  const { session } = call;
  switch (call.method) {
    case 'GET':
      return result(written(call, target, session.get(target.table, sysId)));
    case 'PATCH':
    case 'PUT':
      return updateRecord(call, target, sysId);
    case 'DELETE':
      session.remove(target.table, sysId);
      return { status: 204 };
    default:
      return methodNotSupported();
  }
}

function written(call: Call, { table, version }: Target, record: Readonly<StoredRecord>): unknown {
  return row(call, version, table, record, rowShape(call));
}

function listRecords(call: Call, target: Target): Reply {
  const { searchParams } = call.url;
  const asked = window(call);
  const { records, total } = call.session.list(target.table, { query: queryOf(call, target.table), ...asked });
  if (records.length === 0 && total > 0 && refusingTables.has(target.table)) {
    return failure(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  if (records.length === 0 && target.version === 'v1/') return failure(404, 'No Record found', 'Records matching query not found');
  const counted = isTrue(searchParams, 'sysparm_no_count') ? null : total;
  const page = new URL(`${addressOf(call)}${call.path}${call.url.search}`);
  const link = isTrue(searchParams, 'sysparm_suppress_pagination_header')
    ? null
    : linkHeader(page, asked, counted, asked.offset + asked.limit < total);
  return result(
    records.map((record) => written(call, target, record)),
    { ...(counted === null ? {} : { 'X-Total-Count': String(counted) }), ...(link === null ? {} : { Link: link }) },
  );
}

/** The answer to a write; without a body where the caller wants none. */
function stored(call: Call, target: Target, status: number, record: Readonly<StoredRecord>, headers: Reply['headers'] = {}): Reply {
  if (call.headers.get('x-no-response-body') === 'true') return { status, headers };
  return { status, headers, body: { result: written(call, target, record) } };
}

function createRecord(call: Call, target: Target): Reply {
  if (madeElsewhere.has(target.table)) return insertDenied();
  const read = readObject(call);
  if ('answer' in read) return read.answer;
  const record = call.session.create(target.table, valuesToStore(call, target.table, read.input));
  const location = `${addressOf(call)}/api/now/${target.version}table/${target.table}/${record['sys_id'] ?? ''}`;
  return stored(call, target, 201, record, { Location: location });
}

function updateRecord(call: Call, target: Target, sysId: string): Reply {
  const read = readObject(call);
  if ('answer' in read) return read.answer;
  return stored(call, target, 200, call.session.update(target.table, sysId, valuesToStore(call, target.table, read.input)));
}
