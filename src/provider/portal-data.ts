import type { Capabilities, DataAdapter } from '../data/adapter.js';
import type { PortalError } from '../data/errors.js';
import { onDemand } from '../data/on-demand.js';
import type { Identity } from '../data/identity.js';
import type { RecordRef } from '../data/record-ref.js';
import type { GuardedPage, GuardedRow } from '../data/row.js';
import type { RequestGate } from '../data/store/request-gate.js';
import { Store } from '../data/store/store.js';
import type { Storable, StoreListener, StoreQuery, Watch } from '../data/store/store-query.js';
import type { Drift } from '../guard/drift.js';
import type { Effective } from '../guard/effective.js';
import type { Grant } from '../guard/grant.js';
import { GuardedAdapter } from './guarded-adapter.js';
import type { ListRequest } from '../guard/list-request.js';
import type { GuardedActivity } from '../guard/project-activity.js';
import { chooseGrant } from '../views/choose-grant.js';
import type { Views } from '../views/read-views.js';
import type { PortalActs } from './portal-acts.js';

// A page that only shows records changes none.
const acts = onDemand(() => import('./portal-acts.js'));

/** Labels and choices change with a release, not with a click: ten minutes, in milliseconds. */
const descriptionLifetime = 10 * 60_000;

export interface PortalDataOptions {
  readonly adapter: DataAdapter;
  readonly identity: Identity;
  readonly views: Views;
  /** The gate of the backend's origin, which the store shares with whoever else asks it. */
  readonly gate: RequestGate;
  readonly onDrift: (drift: Drift) => void;
  /** Told when the backend no longer knows the person; all rows are gone by then. */
  readonly onSignedOut: (error: PortalError) => void;
}

/**
 * The one door to a person's data: what widgets may ask for, as queries for the store, and what they may change. Behind
 * it stand the store, then the guard, then the adapter; nothing else leads there. One instance is one epoch (G-63).
 */
export class PortalData {
  readonly #options: PortalDataOptions;
  readonly #guard: GuardedAdapter;
  readonly #store: Store;
  readonly #grants = new Map<string, Grant | null>();
  #acts: PortalActs | undefined;

  constructor(options: PortalDataOptions) {
    const { adapter, identity, gate, onDrift, onSignedOut } = options;
    this.#options = options;
    this.#guard = new GuardedAdapter({ adapter, identity, grantFor: (table, view) => this.grant(table, view), onDrift });
    this.#store = new Store({
      scope: [identity.id, identity.actingFor?.id ?? '', adapter.id],
      gate,
      onError: (error) => {
        if (error.code === 'signed-out') onSignedOut(error);
      },
    });
  }

  get capabilities(): Capabilities {
    return this.#guard.capabilities;
  }

  /**
   * What the person may see and do with a table in a view; `null` when the portal owner gave them nothing (G-01).
   *
   * @throws PortalError `bad-views` when more than one entry fits (G-09).
   */
  grant(table: string, view: string): Grant | null {
    const name = `${table} ${view}`;
    let grant = this.#grants.get(name);
    if (grant === undefined) {
      grant = chooseGrant(this.#options.views, { table, view, roles: this.#options.identity.roles });
      this.#grants.set(name, grant);
    }
    return grant;
  }

  /** The grant less what the server states, with labels and choices. */
  description(grant: Grant): StoreQuery<Effective> {
    const { table, view, fingerprint } = grant;
    return {
      key: ['description', fingerprint],
      topics: [],
      staleAfter: descriptionLifetime,
      read: (signal) => this.#guard.describe(table, view, { signal }),
    };
  }

  /** One record with all fields of the grant; `null` when it is absent or hidden. */
  record(grant: Grant, ref: RecordRef): StoreQuery<GuardedRow | null> {
    const { view, fingerprint } = grant;
    return {
      key: ['record', fingerprint, ref],
      topics: [ref],
      read: (signal) => this.#guard.get(ref, view, { signal }),
    };
  }

  /** One page of records of the grant's own table and view. */
  list({ fingerprint, table }: Grant, request: ListRequest): StoreQuery<GuardedPage> {
    return {
      key: ['list', fingerprint, request],
      topics: [table],
      read: (signal) => this.#guard.list(request, { signal }),
    };
  }

  /** Whether files can hang on records here. */
  get hasAttachments(): boolean {
    return this.#options.adapter.attachments !== undefined;
  }

  /** What was written on a record in the granted journals, and changes of its granted fields. */
  activity(grant: Grant, ref: RecordRef): StoreQuery<GuardedActivity> {
    return {
      key: ['activity', grant.fingerprint, ref],
      topics: [ref],
      read: async (signal) => (await this.#guard.acts()).activity(ref, grant.view, { signal }),
    };
  }

  /** Shows a thing until the watch is disposed of; see `Store.watch`. */
  watch<T extends Storable>(query: StoreQuery<T>, listener: StoreListener<T>): Watch<T> {
    return this.#store.watch(query, listener);
  }

  /** What the person may change; loaded when it is first needed. Rejects with `unreachable` where it cannot be had. */
  async acts(): Promise<PortalActs> {
    const [{ PortalActs }, guard] = await Promise.all([acts(), this.#guard.acts()]);
    return (this.#acts ??= new PortalActs(guard, this.#store));
  }

  /** Ends the epoch: aborts what is under way, forgets every row, lets nothing in that comes later. */
  dispose(): void {
    this.#store.dispose();
    this.#guard.close();
  }
}
