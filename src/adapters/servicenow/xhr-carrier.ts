import type { Progress } from '../../data/attachments.js';

// Taken when the module is loaded, so that a script that replaces it later does not see files (T12).
const Request = globalThis.XMLHttpRequest;

/**
 * Carries one request with `XMLHttpRequest`, which alone tells how much of a file has been sent. It cannot be kept from
 * following a redirect, so an answer from another address counts as none (T18).
 *
 * @returns what stands in for `fetch`; it rejects as `fetch` does.
 */
export function xhrCarrier(progress: Progress): typeof globalThis.fetch {
  return (input, { method = 'GET', headers, body, credentials, signal } = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(input instanceof globalThis.Request ? input.url : input).href;
      const request = new Request();
      const fail = (): void => reject(new TypeError('Failed to send'));
      const stop = (): void => {
        request.abort();
        fail();
      };
      if (signal?.aborted) {
        stop();
        return;
      }
      signal?.addEventListener('abort', stop, { once: true });
      request.open(method, url);
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.withCredentials = credentials === 'include';
      request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
        if (lengthComputable && total > 0) progress(loaded / total);
      });
      request.addEventListener('error', fail);
      request.addEventListener('load', () => {
        if (request.responseURL !== '' && request.responseURL !== url) fail();
        else resolve(new Response(isEmpty(request.status) ? null : request.responseText, { status: request.status, headers: headersOf(request) }));
      });
      request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop));
      request.send(body instanceof Blob || typeof body === 'string' ? body : null);
    });
}

/** Statuses of answers that have no body; a `Response` refuses one. */
function isEmpty(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/[\r\n]+/)) {
    const [name = '', ...value] = line.split(': ');
    if (name !== '') headers.append(name, value.join(': '));
  }
  return headers;
}
