import { ServiceNowAdapter } from '../../../src/adapters/servicenow/servicenow-adapter.js';
import type { ServiceNowSettings } from '../../../src/adapters/servicenow/settings.js';

/** A request as it left the adapter. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly init: RequestInit;
}

export interface FakeInstance {
  readonly fetch: typeof globalThis.fetch;
  readonly sent: Sent[];
}

export const base = 'https://support.example.com';

/** An instance that is one function from request to answer. */
export function fakeInstance(answer: (request: Sent) => Response | Promise<Response>): FakeInstance {
  const sent: Sent[] = [];
  return {
    sent,
    async fetch(input, init = {}) {
      const body = typeof init.body === 'string' ? init.body : '';
      const request = { method: init.method ?? 'GET', url: new URL(String(input)), headers: new Headers(init.headers), body, init };
      sent.push(request);
      init.signal?.throwIfAborted();
      return answer(request);
    },
  };
}

/** An adapter in bearer mode over a fake instance; batches off, so that each read is one request. */
export function adapterOver(instance: FakeInstance, settings: Partial<ServiceNowSettings> = {}): ServiceNowAdapter {
  return new ServiceNowAdapter({
    baseUrl: base,
    getToken: async () => 'token-1',
    fetch: instance.fetch,
    batch: false,
    ...settings,
  });
}

/** An adapter in cookie mode over a fake instance. */
export function cookieAdapterOver(instance: FakeInstance, userToken?: () => string): ServiceNowAdapter {
  return new ServiceNowAdapter({ baseUrl: base, fetch: instance.fetch, batch: false, ...(userToken ? { userToken } : {}) });
}

/** A JSON answer. */
export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers } });
}

/** An error answer in the words of the wire. */
export function refusal(status: number, message: string, detail: string | null = null, headers: Record<string, string> = {}): Response {
  return json({ error: { message, detail }, status: 'failure' }, headers, status);
}

export function page(status = 200): Response {
  return new Response('<!doctype html><title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } });
}

export const never = () => new AbortController().signal;

/** The code a promise rejects with; `resolved` when it does not, `foreign` when it is not a PortalError. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'resolved';
  } catch (error) {
    return error instanceof Error && error.name === 'PortalError' ? error.message : 'foreign';
  }
}
