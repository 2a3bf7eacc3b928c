import type { DataAdapter } from '../data/adapter.js';
import { browserClock, type Clock } from '../data/store/clock.js';
import { browserPage } from '../data/store/page-signals.js';
import { read, type Surroundings } from '../data/store/request.js';
import { RequestGate } from '../data/store/request-gate.js';
import { isPortalError, PortalError } from '../data/errors.js';
import type { Identity } from '../data/identity.js';
import type { Drift } from '../guard/drift.js';
import { gateOf } from './gates.js';
import { readIdentity } from './read-identity.js';
import { loadViews, type ViewsSource } from '../views/load-views.js';
import { createNamedAdapter, type GetToken, type GetUserToken } from './adapters.js';
import { PortalData } from './portal-data.js';
import type { SessionState } from './session.js';

/** Everything a session is made from. A change of any part is another session. */
export interface ConnectionOptions {
  /** The name of a registered adapter, or an adapter. */
  readonly adapter: string | DataAdapter;
  /** Origin of the backend; needed for an adapter given by name. Relative to the page. */
  readonly baseUrl?: string;
  readonly getToken?: GetToken;
  readonly userToken?: GetUserToken;
  /** A URL, a view document, or the inline script that holds one. */
  readonly views: ViewsSource | undefined;
  /** Time and chance; for tests. */
  readonly clock?: Clock;
}

export interface ConnectionListener {
  /** Called at every change of state, at once when a session ends, so that its rows are gone before the next paint. */
  stateChanged(state: SessionState): void;
  /** Names of fields the server sent unasked (G-13). */
  drifted(drift: Drift): void;
}

/** How long a page may rest in the background before the person is checked again, in milliseconds (T21). */
const identityLifetime = 5 * 60_000;

/**
 * Connects one provider: loads views and identity, builds the guarded door to the data, and starts over whenever one of
 * them changes. Every start is a new epoch; answers to an older one are never delivered (G-63, G-64).
 */
export class Connection {
  readonly #listener: ConnectionListener;
  #options: ConnectionOptions;
  #state: SessionState = { kind: 'connecting' };
  #adapter: DataAdapter | undefined;
  #data: PortalData | undefined;
  #work = new AbortController();
  #checkedAt = 0;

  constructor(options: ConnectionOptions, listener: ConnectionListener) {
    this.#options = options;
    this.#listener = listener;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Ends the session at hand, if any, and starts one with the given options. */
  connect(options: ConnectionOptions = this.#options): void {
    this.dispose();
    this.#options = options;
    this.#work = new AbortController();
    this.#change({ kind: 'connecting' });
    void this.#start(this.#work.signal);
    document.addEventListener('visibilitychange', () => void this.#recheck(), { signal: this.#work.signal });
    globalThis.addEventListener('pageshow', (event) => event.persisted && this.connect(), { signal: this.#work.signal });
  }

  /** Ends the session: aborts what is under way and forgets every row. */
  dispose(): void {
    this.#work.abort();
    this.#data?.dispose();
    this.#data = undefined;
    this.#adapter = undefined;
  }

  async #start(signal: AbortSignal): Promise<void> {
    try {
      const clock = this.#options.clock ?? browserClock;
      const adapter = await this.#buildAdapter();
      const gate = gateOf(adapter, clock);
      const [views, identity] = await Promise.all([
        read((limited) => loadViews(this.#options.views, limited), signal, around(clock)),
        read((limited) => readIdentity(adapter, { signal: limited }), signal, { ...around(clock), gate }),
      ]);
      if (signal.aborted) return;
      this.#adapter = adapter;
      this.#checkedAt = Date.now();
      this.#data = new PortalData({
        adapter,
        identity,
        views,
        gate,
        onDrift: (drift) => this.#listener.drifted(drift),
        onSignedOut: (error) => this.#end(error),
      });
      this.#change({ kind: 'ready', session: { identity, data: this.#data } });
    } catch (error) {
      if (!signal.aborted) this.#end(isPortalError(error) ? error : new PortalError('internal'));
    }
  }

  async #buildAdapter(): Promise<DataAdapter> {
    const { adapter, baseUrl, getToken, userToken } = this.#options;
    if (typeof adapter !== 'string') return adapter;
    return createNamedAdapter(adapter, {
      baseUrl: baseUrl ?? location.origin,
      ...(getToken ? { getToken } : {}),
      ...(userToken ? { userToken } : {}),
    });
  }

  #end(error: PortalError): void {
    this.#data?.dispose();
    this.#data = undefined;
    this.#change({ kind: 'failed', error, retry: () => this.connect() });
  }

  /** Another person may have signed in on another tab, or roles may have been taken away (T21). */
  async #recheck(): Promise<void> {
    const [adapter, state] = [this.#adapter, this.#state];
    if (!adapter || document.hidden || state.kind !== 'ready' || Date.now() - this.#checkedAt < identityLifetime) return;
    const { signal } = this.#work;
    this.#checkedAt = Date.now();
    try {
      const identity = await readIdentity(adapter, { signal });
      if (!signal.aborted && fingerprint(identity) !== fingerprint(state.session.identity)) this.connect();
    } catch (error) {
      if (!signal.aborted && isPortalError(error) && error.code === 'signed-out') this.#end(error);
    }
  }

  #change(state: SessionState): void {
    this.#state = state;
    this.#listener.stateChanged(state);
  }
}

/** Time limits and attempts are those of every other read. */
function around(clock: Clock): Surroundings {
  return { clock, page: browserPage, gate: new RequestGate(clock) };
}

function fingerprint(identity: Identity): string {
  return JSON.stringify([
    identity.id, identity.account, identity.actingFor?.id, [...identity.roles].sort(), [...identity.groups].sort(), [...(identity.standsInFor ?? [])].sort(),
  ]);
}
