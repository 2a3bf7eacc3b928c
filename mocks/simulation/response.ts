import type { Reply } from '../servicenow/call.js';

/** Statuses whose answers never have a body. */
const bodiless = new Set([204, 304]);

/** Turns an answer into bytes. `HEAD` gets the same headers and no body. */
export function responseOf({ status, headers = {}, body }: Reply, method: string, more: Readonly<Record<string, string>> = {}): Response {
  const withoutBody = body === undefined || method === 'HEAD' || bodiless.has(status);
  return new Response(withoutBody ? null : JSON.stringify(body), {
    status,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }), ...more, ...headers },
  });
}
