import { normalPath } from '../servicenow/surfaces.js';
import { batchSurface } from '../servicenow/batch.handlers.js';

/**
 * What a request asks for, one line for each: a batch names the requests inside it. The address it goes to is left out, as a
 * mock behind another port is the same mock.
 */
export function requestsIn(method: string, url: URL, body: string): readonly string[] {
  const whole = `${method} ${url.pathname}${url.search} ${body}`;
  return batchSurface.path.test(normalPath(url.pathname)) ? insideOf(body, whole) : [whole];
}

function insideOf(body: string, whole: string): readonly string[] {
  const requests = requestsOf(body);
  return requests.length > 0 ? requests.map(lineOf) : [whole];
}

function requestsOf(body: string): readonly unknown[] {
  try {
    const batch: unknown = JSON.parse(body);
    const requests: unknown = typeof batch === 'object' && batch !== null && 'rest_requests' in batch ? batch.rest_requests : null;
    return Array.isArray(requests) ? requests : [];
  } catch {
    return [];
  }
}

/** A request without the number it has in this batch. */
function lineOf(request: unknown): string {
  return JSON.stringify(request, (key, value: unknown) => (key === 'id' ? undefined : value));
}
