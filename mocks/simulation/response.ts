import type { Reply } from '../servicenow/call.js';

/** Statuses whose answers never have a body. */
const bodiless = new Set([204, 304]);

/** Turns an answer into bytes. `HEAD` gets the same headers and no body. */
export function responseOf({ status, headers = {}, body, bytes }: Reply, method: string, more: Readonly<Record<string, string>> = {}): Response {
  const content = bytes ?? (body === undefined ? null : JSON.stringify(body));
  return new Response(method === 'HEAD' || bodiless.has(status) ? null : content, {
    status,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }), ...more, ...headers },
  });
}
