import type { DataAdapter } from '../data/adapter.js';
import { PortalError } from '../data/errors.js';

/** Why a token is asked for: for the first time, or because the server refused the last one. */
export interface TokenRequest {
  readonly reason: 'first' | 'expired';
  readonly signal: AbortSignal;
}

/**
 * Hands over a bearer token. Called when one is needed and again when it expired; the kit keeps no copy longer than it
 * must and never puts it into a URL, an attribute, storage, an event or an error (T17).
 */
export type GetToken = (request: TokenRequest) => Promise<string>;

/** Hands over the anti-forgery token of a cookie session (ServiceNow: `g_ck`). */
export type GetUserToken = () => string | Promise<string>;

/** What a page gives to an adapter that it names instead of building. */
export interface AdapterSettings {
  /** Origin of the backend, absolute. */
  readonly baseUrl: string;
  readonly getToken?: GetToken;
  readonly userToken?: GetUserToken;
}

export type AdapterFactory = (settings: AdapterSettings) => DataAdapter;

/** Adapters by the name that `adapter="…"` uses, each loaded only when a page names it. */
const factories = new Map<string, () => Promise<AdapterFactory>>([
  ['servicenow', async () => (await import('../adapters/servicenow/create-adapter.js')).createAdapter],
]);

/** Makes a backend known under a name, for `<portal-provider adapter="name">`. A later call replaces an earlier one. */
export function registerAdapter(name: string, load: () => Promise<AdapterFactory>): void {
  factories.set(name, load);
}

/**
 * Builds the adapter of a name.
 *
 * @throws PortalError `unknown-adapter` when nobody registered the name.
 */
export async function createNamedAdapter(name: string, settings: AdapterSettings): Promise<DataAdapter> {
  const load = factories.get(name);
  if (!load) {
    throw new PortalError('unknown-adapter', { detail: `adapter="${name}": known are ${[...factories.keys()].join(', ')}` });
  }
  return (await load())(settings);
}
