import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDenial, type PortalError } from '../data/errors.js';
import { recordRef, type RefParts } from '../data/record-ref.js';
import type { GuardedRow } from '../data/row.js';
import type { Effective } from '../guard/effective.js';
import { grantOf } from './grant-of.js';
import { QueriesController } from './queries.controller.js';
import type { PortalData } from '../provider/portal-data.js';

/** What is known of one record. Absent, hidden and not granted are one: `denied` (G-61). */
export type RecordState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError }
  /** `stale` is why the latest attempt to read it again failed; what is shown may be out of date. */
  | {
      readonly kind: 'ready';
      readonly row: GuardedRow;
      readonly allowed: Effective;
      readonly stale: PortalError | undefined;
    };

/** Reads one record with its labels and keeps it up to date while the host is in the document. */
export class RecordController implements ReactiveController {
  readonly #rows: QueriesController<GuardedRow | null>;
  readonly #descriptions: QueriesController<Effective>;
  #state: RecordState = { kind: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#rows = new QueriesController(host);
    this.#descriptions = new QueriesController(host);
    host.addController(this);
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Says which record is wanted now; call it from `willUpdate`. Without data or record nothing is asked. */
  want(data: PortalData | undefined, record: RefParts | null, view: string): void {
    const grant = data && record ? grantOf(data, record.table, view) : undefined;
    if (!data || !record || !grant || grant.kind !== 'granted') {
      this.#rows.want(undefined, new Map());
      this.#descriptions.want(undefined, new Map());
      this.#state = !grant || grant.kind === 'granted' ? { kind: 'loading' } : grant;
      return;
    }
    this.#rows.want(data, new Map([['row', data.record(grant.grant, recordRef(record.table, record.id))]]));
    this.#descriptions.want(data, new Map([['row', data.description(grant.grant)]]));
    this.#state = this.#read();
  }

  /** Asks again: the way on from an error. */
  refresh(): void {
    this.#descriptions.refresh();
    this.#rows.refresh();
  }

  hostDisconnected(): void {
    this.#state = { kind: 'loading' };
  }

  #read(): RecordState {
    const row = this.#rows.result('row');
    const description = this.#descriptions.result('row');
    for (const result of [row, description]) {
      if (result?.kind !== 'failed' || result.data) continue;
      return isDenial(result.error) ? { kind: 'denied' } : { kind: 'error', error: result.error };
    }
    if (!row || !description || row.kind === 'loading' || description.kind === 'loading') return { kind: 'loading' };
    if (!row.data) return { kind: 'denied' };
    if (!description.data) return { kind: 'loading' };
    return { kind: 'ready', row: row.data, allowed: description.data, stale: row.kind === 'failed' ? row.error : undefined };
  }
}
