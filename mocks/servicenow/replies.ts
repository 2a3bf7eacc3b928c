import type { Refusal } from '../backend/types.js';
import type { Reply } from './call.js';

export function result(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers, body: { result: value } };
}

/** The error body of every surface. The status stands in the status line only. */
export function failure(status: number, message: string, detail: string | null, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: { error: { message, detail }, status: 'failure' } };
}

export function refusal({ status, message, detail }: Refusal): Reply {
  return failure(status, message, detail);
}

/** Nobody is signed in. */
export function unauthenticated(): Reply {
  return failure(401, 'User Not Authenticated', 'Required to provide Auth information', {
    'WWW-Authenticate': 'BASIC realm="Service-now"',
  });
}

export function invalidTable(table: string): Reply {
  return failure(400, `Invalid table ${table}`, null);
}

/** The person may not make such a record. */
export function insertDenied(): Reply {
  return failure(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints');
}

export function unknownPath(): Reply {
  return failure(400, 'Requested URI does not represent any resource', null);
}

export function unreadableBody(reason: string): Reply {
  return failure(400, 'Exception while reading request', reason);
}

export function methodNotSupported(): Reply {
  return failure(405, 'Method not supported', null);
}
