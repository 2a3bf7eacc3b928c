import { PortalError } from '../data/errors.js';
import { onDemand } from '../data/on-demand.js';
import { tableIn } from '../data/record-ref.js';
import { checkDescription } from '../guard/check-description.js';
import { findDrift } from '../guard/drift.js';
import { rawOf } from '../guard/effective.js';
import { describedPaths, narrow } from '../guard/narrow.js';
import { project } from '../guard/project.js';
import { settle } from './settle.js';
import { withhold } from './withhold.js';
import type { CallOptions, Capabilities, DataAdapter } from '../data/adapter.js';
import type { Identity } from '../data/identity.js';
import type { RecordRef } from '../data/record-ref.js';
import type { GuardedPage, GuardedRow } from '../data/row.js';
import type { Drift } from '../guard/drift.js';
import type { Effective } from '../guard/effective.js';
import type { Grant } from '../guard/grant.js';
import type { ListRequest } from '../guard/list-request.js';
import type { GuardedActs } from './guarded-acts.js';

/** How long a description is taken for true, in milliseconds. */
const lifetime = 10 * 60_000;

// A page that shows single records needs neither.
const lists = onDemand(() => import('./guarded-list.js'));
const acts = onDemand(() => import('./guarded-acts.js'));

export interface GuardedAdapterOptions {
  readonly adapter: DataAdapter;
  /** Who is signed in: what `me` in a condition stands for. */
  readonly identity: Identity;
  /** The person's grant for a table in a view, `null` when there is none; may throw `bad-views` (G-01, G-09). */
  readonly grantFor: (table: string, view: string) => Grant | null;
  /** Told when a server sent more than was asked, or rows that are no records. */
  readonly onDrift?: (drift: Drift) => void;
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly now?: () => number;
}

/**
 * The only way to an adapter. Every request is checked against the grant before the adapter hears of it, every answer is
 * projected before anybody else sees it. One instance serves one person under one set of views, which is one epoch: when
 * either changes, {@link close} it and make another (G-63).
 *
 * Every method rejects with a `PortalError` and nothing else: `no-view` without a request when there is no grant or nothing
 * in it to read, `query-refused` and `write-refused` when it does not allow what is asked, `not-available` when the server
 * leaves nothing to read, `internal` when the signal fires or the epoch ends (`outcome-unknown` for a write that was under
 * way), else with what the adapter reports.
 */
export class GuardedAdapter {
  /** Names the backend; part of every cache key. */
  readonly id: string;
  readonly capabilities: Capabilities;
  readonly #adapter: DataAdapter;
  readonly #options: GuardedAdapterOptions;
  readonly #epoch = new AbortController();
  readonly #effective = new Map<string, { readonly until: number; readonly effective: Promise<Effective> }>();

  constructor(options: GuardedAdapterOptions) {
    this.#options = options;
    this.#adapter = options.adapter;
    this.id = options.adapter.id;
    this.capabilities = options.adapter.capabilities;
  }

  /** Ends the epoch: cancels what is under way and lets nothing in that comes later (G-63, G-64). */
  close(): void {
    this.#epoch.abort();
    this.#effective.clear();
  }

  /** What the person may see and do with a table in a view, with labels and choices. Asked of the server every ten minutes (G-60). */
  describe(table: string, view: string, { signal }: CallOptions): Promise<Effective> {
    return this.#ask(signal, () => this.#allowed(table, view), (allowed) => allowed);
  }

  /** One page of records. Without rows to show it goes on to the next page by itself, three times at most (G-41). */
  async list(request: ListRequest, { signal }: CallOptions): Promise<GuardedPage> {
    const [allowed, { guardedList }] = await Promise.all([
      this.#readable(request.table, request.view, signal),
      lists(),
    ]);
    return guardedList(request, allowed, {
      identity: this.#options.identity,
      now: this.#now(),
      totals: this.capabilities.totals,
      ask: (query, read) => this.#ask(signal, (options) => this.#adapter.list(query, options), read),
      report: (rows, malformed) => this.#report(allowed, rows, malformed),
    });
  }

  /** One record, `null` when it is absent or hidden. Rejects with `bad-record` when the name is not one of a record. */
  async get(ref: RecordRef, view: string, { signal }: CallOptions): Promise<GuardedRow | null> {
    const allowed = await this.#readable(tableIn(ref), view, signal);
    return this.#ask(signal, (options) => this.#adapter.get(ref, allowed.read, rawOf(allowed), options), (answer) => {
      if (answer === null) return null;
      const row = project(answer, allowed);
      if (row?.ref !== ref) throw new PortalError('bad-response');
      this.#report(allowed, [answer], 0);
      return row;
    });
  }

  /** What changes something and reads journals, checked against the same grants. */
  async acts(): Promise<GuardedActs> {
    const { GuardedActs } = await acts();
    return new GuardedActs({
      adapter: this.#adapter,
      versions: this.capabilities.versions,
      epoch: this.#epoch.signal,
      describe: (table, view, call) => this.describe(table, view, call),
    });
  }

  #ask<A, T>(signal: AbortSignal, call: (options: CallOptions) => PromiseLike<A> | A, read: (answer: A) => T): Promise<T> {
    const options = { signal: AbortSignal.any([signal, this.#epoch.signal]) };
    return settle(() => call(options), read, { ...options, otherwise: 'internal' });
  }

  async #readable(table: string, view: string, signal: AbortSignal): Promise<Effective> {
    if (this.#grant(table, view).read.length === 0) throw new PortalError('no-view');
    const allowed = await this.describe(table, view, { signal });
    if (allowed.read.length === 0) throw new PortalError('not-available');
    return allowed;
  }

  #grant(table: string, view: string): Grant {
    const grant = this.#options.grantFor(table, view);
    if (!grant) throw new PortalError('no-view');
    return grant;
  }

  /** Shared by all who wait for it, so it ends with the epoch and not with one of them. */
  #allowed(table: string, view: string): Promise<Effective> {
    const grant = this.#grant(table, view);
    const known = this.#effective.get(grant.fingerprint);
    if (known && this.#now() < known.until) return known.effective;
    const asked = Object.freeze(describedPaths(grant));
    const effective = this.#ask(
      this.#epoch.signal,
      (options) => (asked.length > 0 ? this.#adapter.describe(table, asked, options) : { table, label: '', fields: {} }),
      (answer) => narrow(
        grant,
        withhold(checkDescription(answer, table, asked), this.#options.identity),
        (target) => this.#options.grantFor(target, view),
      ),
    );
    this.#effective.set(grant.fingerprint, { until: this.#now() + lifetime, effective });
    effective.catch(() => this.#effective.delete(grant.fingerprint));
    return effective;
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #report(allowed: Effective, rows: readonly unknown[], malformed: number): void {
    const { onDrift } = this.#options;
    if (!onDrift) return;
    const drift = findDrift(allowed.table, rows, [...allowed.read, ...(this.#adapter.structural ?? [])], malformed);
    // Apart from the answer: whatever the listener throws is the page's own and must not fail the request.
    if (drift.dropped + drift.malformed > 0) queueMicrotask(() => { onDrift(drift); });
  }
}
