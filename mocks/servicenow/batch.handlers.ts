import { base64OfBytes, bytesOfBase64 } from '../backend/base64.js';
import { toBase64 } from './base64.js';
import type { Call, Reply, Surface } from './call.js';
import { readObject } from './input.js';
import { methodNotSupported, unreadableBody } from './replies.js';

/** One request inside a batch. */
interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly withoutHeaders: boolean;
}

const largestItem = 5 * 1024 * 1024;

/** `/api/now/v1/batch`: several requests in one, answered one after the other as the same person. */
export const batchSurface: Surface = {
  path: /^\/api\/now\/(?:v\d+\/)?batch$/,
  async answer(call) {
    if (call.method !== 'POST') return methodNotSupported();
    const read = readObject(call);
    if ('answer' in read) return read.answer;
    const requests = read.input['rest_requests'];
    if (!Array.isArray(requests)) return unreadableBody('rest_requests is missing');
    const serviced: unknown[] = [];
    const unserviced: string[] = [];
    for (const request of requests) {
      const part = readPart(request);
      if (part === null) return unreadableBody('A request of the batch cannot be read');
      if (part.bytes.length > largestItem) unserviced.push(part.id);
      else serviced.push(servicedRequest(part, await answerPart(call, part)));
    }
    return {
      status: 200,
      body: {
        batch_request_id: idText(read.input['batch_request_id']),
        serviced_requests: serviced,
        unserviced_requests: unserviced,
      },
    };
  },
};

/** Ids may be sent as numbers; they come back as texts. */
function idText(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

function readPart(request: unknown): Part | null {
  if (typeof request !== 'object' || request === null) return null;
  const { id, method, url, headers, body, exclude_response_headers: without }: Partial<Record<string, unknown>> = { ...request };
  if (typeof url !== 'string' || typeof method !== 'string') return null;
  const pairs = Array.isArray(headers) ? headers.flatMap(readHeader) : [];
  try {
    return {
      id: idText(id),
      method: method.toUpperCase(),
      url,
      headers: new Headers(pairs),
      bytes: typeof body === 'string' ? bytesOfBase64(body) : new Uint8Array(),
      withoutHeaders: without === true,
    };
  } catch {
    return null;
  }
}

function readHeader(header: unknown): [string, string][] {
  if (typeof header !== 'object' || header === null) return [];
  const { name, value }: Partial<Record<string, unknown>> = { ...header };
  return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
}

async function answerPart(call: Call, { method, url, headers, bytes }: Part): Promise<Reply> {
  const address = new URL(url, call.url);
  const part = { ...call, method, url: address, path: address.pathname, headers, bytes, body: new TextDecoder().decode(bytes) };
  call.instance.note(part);
  return call.instance.dispatch(part);
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK', 201: 'Created', 204: 'No Content', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found',
  405: 'Method Not Allowed', 415: 'Unsupported Media Type',
};

/** The content of an answer; nothing when it has none. */
function contentOf({ body, bytes }: Reply): string {
  if (bytes !== undefined) return base64OfBytes(bytes);
  return body === undefined ? '' : toBase64(JSON.stringify(body));
}

function servicedRequest({ id, withoutHeaders }: Part, reply: Reply): unknown {
  const { status, headers = {}, bytes } = reply;
  return {
    id,
    status_code: status,
    status_text: statusTexts[status] ?? '',
    ...(withoutHeaders
      ? {}
      : {
          headers: [
            ...(bytes === undefined ? [{ name: 'Content-Type', value: 'application/json;charset=UTF-8' }] : []),
            ...Object.entries(headers).map(([name, value]) => ({ name, value })),
          ],
        }),
    body: contentOf(reply),
    execution_time: 1,
    error_message: '',
    redirect_url: '',
  };
}
