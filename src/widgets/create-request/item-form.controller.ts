import type { ReactiveControllerHost } from 'lit';
import { QueriesController } from '../../controllers/queries.controller.js';
import { RecordController } from '../../controllers/record.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { GuardedDescription } from '../../data/description.js';
import { parseRef, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { StoreQuery } from '../../data/store/store-query.js';
import type { Effective } from '../../guard/effective.js';
import type { Grant } from '../../guard/grant.js';
import type { PortalData } from '../../provider/portal-data.js';

/** What is known of an item and of what it asks. */
export type ItemFormState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: PortalError }
  | { readonly kind: 'not-available' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'ready'; readonly row: GuardedRow; readonly allowed: Effective; readonly description: GuardedDescription };

/** Reads a catalog item and what it asks of who orders it. */
export class ItemFormController {
  readonly #item: RecordController;
  readonly #inputs: QueriesController<GuardedDescription>;

  constructor(host: ReactiveControllerHost) {
    this.#item = new RecordController(host);
    this.#inputs = new QueriesController(host);
  }

  /** Says which item is wanted now, `null` for none, and answers what is known of it. Call it from `willUpdate`. */
  want(data: PortalData | undefined, grant: Grant, item: RecordRef | null): ItemFormState {
    this.#item.want(item ? data : undefined, parseRef(item), grant.view);
    this.#inputs.want(data, new Map(data && item ? [['inputs', inputsOf(data, grant, item)]] : []));
    const { state } = this.#item;
    if (state.kind === 'denied') return { kind: 'not-available' };
    if (state.kind === 'error') return state;
    const inputs = this.#inputs.result('inputs');
    if (inputs?.kind === 'failed' && !inputs.data) return failed(inputs.error);
    const description = inputs && inputs.kind !== 'loading' ? inputs.data : undefined;
    if (state.kind === 'loading' || !description) return { kind: 'loading' };
    return { kind: 'ready', row: state.row, allowed: state.allowed, description };
  }

  /** Asks again. */
  refresh(): void {
    this.#item.refresh();
    this.#inputs.refresh();
  }
}

/** What the item asks, which takes the part of the kit that changes things. */
function inputsOf(data: PortalData, grant: Grant, item: RecordRef): StoreQuery<GuardedDescription> {
  return {
    key: ['input', grant.fingerprint, 'order', item],
    topics: [item],
    read: async (signal) => (await data.acts()).inputOf(grant, 'order', item).read(signal),
  };
}

/** Hidden and missing items look the same (G-61). */
function failed(error: PortalError): ItemFormState {
  switch (error.code) {
    case 'unsupported':
      return { kind: 'unsupported' };
    case 'not-available':
    case 'denied':
      return { kind: 'not-available' };
    default:
      return { kind: 'error', error };
  }
}
