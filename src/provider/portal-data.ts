import type { CallOptions, Capabilities, DataAdapter, Values } from '../data/adapter.js';
import type { ActivityEntry } from '../data/activity.js';
import type { PortalError } from '../data/errors.js';
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

  /** Entries of the granted journals of a record. */
  activity(grant: Grant, ref: RecordRef): StoreQuery<GuardedActivity> {
    return {
      key: ['activity', grant.fingerprint, ref],
      topics: [ref],
      read: (signal) => this.#guard.activity(ref, grant.view, { signal }),
    };
  }

  /** Shows a thing until the watch is disposed of; see `Store.watch`. */
  watch<T extends Storable>(query: StoreQuery<T>, listener: StoreListener<T>): Watch<T> {
    return this.#store.watch(query, listener);
  }

  /** Makes a record. `intent` is one intent of a person: while it is under way there is no second (T23). */
  create(grant: Grant, values: Values, intent: string): Promise<RecordRef> {
    const { table, view } = grant;
    return this.#write(`create ${table} ${intent}`, [table], (call) => this.#guard.create(table, view, values, intent, call));
  }

  /** Changes fields of a record; rejects with `conflict` when it has changed since the row was read. */
  update(row: GuardedRow, changes: Values): Promise<void> {
    return this.#write(`update ${row.ref}`, [row.ref], (call) => this.#guard.update(row, changes, call));
  }

  /** Performs a named operation (G-50). */
  perform(grant: Grant, operation: string, ref: RecordRef, input: Values, intent: string): Promise<void> {
    const run = (call: CallOptions): Promise<void> => this.#guard.perform(operation, ref, grant.view, input, intent, call);
    return this.#write(`${operation} ${ref}`, [ref], run);
  }

  /** Adds an entry to a journal. */
  addComment(grant: Grant, ref: RecordRef, element: ActivityEntry['element'], text: string, intent: string): Promise<void> {
    const run = (call: CallOptions): Promise<void> => this.#guard.addComment(ref, grant.view, element, text, intent, call);
    return this.#write(`comment ${ref} ${intent}`, [ref], run);
  }

  /** Ends the epoch: aborts what is under way, forgets every row, lets nothing in that comes later. */
  dispose(): void {
    this.#store.dispose();
    this.#guard.close();
  }

  #write<T>(key: string, topics: readonly string[], run: (call: CallOptions) => Promise<T>): Promise<T> {
    return this.#store.write((signal) => run({ signal }), { key, topics });
  }
}
