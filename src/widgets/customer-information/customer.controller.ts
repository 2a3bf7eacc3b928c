import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { isDenial, type PortalError } from '../../data/errors.js';
import type { Clause, Condition } from '../../data/query.js';
import type { RefParts } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { caseCustomer } from '../../model/case-customer.rule.js';
import type { PortalData } from '../../provider/portal-data.js';
import { blocksOf, type CustomerBlock, type Party } from './customer-blocks.rule.js';

const caseTable = 'sn_customerservice_case';
const taskTable = 'sn_customerservice_task';

/** The tables whose customer can be shown. */
export const tablesWithCustomer: readonly string[] = [caseTable, taskTable];

const parties = ['account', 'contact', 'consumer', 'household', 'organization'] as const satisfies readonly Party[];
const lists = ['members', 'staff', 'products', 'items'] as const;

/** How many records of one kind are read at once. */
const pageSize = 10;

/** A block that there is something to show of. */
export type FoundBlock =
  | { readonly kind: 'record'; readonly block: CustomerBlock; readonly state: Extract<RecordState, { kind: 'ready' }> }
  | { readonly kind: 'list'; readonly block: CustomerBlock; readonly state: Extract<CollectionState, { kind: 'ready' }> };

/** What is known of the customer. */
export type CustomerState =
  | { readonly kind: 'loading' | 'denied' | 'empty' }
  | { readonly kind: 'error'; readonly error: PortalError }
  /** `failed` is why something is missing. */
  | { readonly kind: 'ready'; readonly blocks: readonly FoundBlock[]; readonly failed: PortalError | undefined };

/**
 * Reads a case, its own or that of a task, and what stands behind it, each through its own view. What the person may not read is
 * not there.
 */
export class CustomerController {
  readonly #task: RecordController;
  readonly #case: RecordController;
  readonly #records: Readonly<Record<Party, RecordController>>;
  readonly #lists: Readonly<Record<Extract<CustomerBlock, { kind: 'list' }>['name'], CollectionController>>;

  constructor(host: ReactiveControllerHost) {
    const record = (): RecordController => new RecordController(host);
    const list = (): CollectionController => new CollectionController(host);
    this.#task = record();
    this.#case = record();
    this.#records = { account: record(), contact: record(), consumer: record(), household: record(), organization: record() };
    this.#lists = { members: list(), staff: list(), products: list(), items: list() };
  }

  /** Says whose customer is wanted now and answers what is known; call it from `willUpdate`. */
  want(data: PortalData | undefined, parts: RefParts | null, view: string): CustomerState {
    const task = parts?.table === taskTable ? parts : null;
    this.#task.want(task ? data : undefined, task, view);
    const parent = task && this.#task.state.kind === 'ready' ? this.#task.state.row.value['parent'] : undefined;
    const named = task ? (parent ? { table: caseTable, id: parent } : null) : parts;
    this.#case.want(named ? data : undefined, named, view);
    const state = named ? this.#case.state : this.#task.state;
    const row = named && state.kind === 'ready' ? state.row : null;
    const customer = row && caseCustomer((field) => (row.value[field] ?? '') !== '');
    const blocks = customer ? blocksOf(customer) : [];
    const found = this.#wantBlocks(row ? data : undefined, blocks, row, view);
    if (state.kind === 'loading' || state.kind === 'denied' || state.kind === 'error') return state;
    return summary(found);
  }

  more(block: CustomerBlock): void {
    if (block.kind === 'list') this.#lists[block.name].more();
  }

  /** Asks again for everything: the way on from an error. */
  refresh(): void {
    for (const one of [this.#task, this.#case, ...Object.values(this.#records), ...Object.values(this.#lists)]) one.refresh();
  }

  #wantBlocks(data: PortalData | undefined, blocks: readonly CustomerBlock[], row: GuardedRow | null, view: string): readonly Sought[] {
    const keys = this.#keysOf(row);
    const states = new Map<CustomerBlock, Sought>();
    for (const party of parties) {
      const controller = this.#records[party];
      const block = blocks.find(({ kind, name }) => kind === 'record' && name === party);
      const id = block ? keys(party) : undefined;
      controller.want(id ? data : undefined, block && id ? { table: block.table, id } : null, view);
      if (block && id) states.set(block, { block, state: controller.state });
    }
    for (const name of lists) {
      const controller = this.#lists[name];
      const block = blocks.find((one) => one.kind === 'list' && one.name === name);
      const where = data && block?.kind === 'list' ? belonging(data, block, keys, view) : null;
      controller.want(where ? data : undefined, where && block ? { table: block.table, view, where, limit: pageSize } : null);
      if (where && block) states.set(block, { block, state: controller.state });
    }
    return blocks.flatMap((block) => states.get(block) ?? []);
  }

  /** The keys that the case leads to; that of a household also by way of its consumer. */
  #keysOf(row: GuardedRow | null): KeyOf {
    return (party) => {
      if (party === 'organization') return row?.value['requesting_service_organization'];
      if (party !== 'household' || row?.value['household']) return row?.value[party];
      const { state } = this.#records.consumer;
      return state.kind === 'ready' ? state.row.value['household'] : undefined;
    };
  }
}

/** The key of a party, where the case leads to one. */
type KeyOf = (party: Party) => string | undefined;

interface Sought {
  readonly block: CustomerBlock;
  readonly state: RecordState | CollectionState;
}

/** The condition that records of a list belong to the customer; `null` where the view lets none of their ties be filtered on. */
function belonging(data: PortalData, { table, ties }: Extract<CustomerBlock, { kind: 'list' }>, keys: KeyOf, view: string): Condition | null {
  const state = grantOf(data, table, view);
  if (state.kind !== 'granted') return null;
  const any = ties.flatMap(({ by, of }): readonly Clause[] => {
    const value = keys(of);
    return value && state.grant.filter.has(by) ? [{ field: by, op: 'equals', value }] : [];
  });
  const [only, ...others] = any;
  return only && others.length === 0 ? only : any.length > 0 ? { any } : null;
}

/** One state of all blocks: shown once nothing is pending, so that the page does not grow under the reader's finger. */
function summary(sought: readonly Sought[]): CustomerState {
  if (sought.some(({ state }) => state.kind === 'loading')) return { kind: 'loading' };
  const blocks: FoundBlock[] = [];
  let failed: PortalError | undefined;
  for (const { block, state } of sought) {
    if (state.kind === 'error' && !isDenial(state.error)) failed ??= state.error;
    if (state.kind !== 'ready') continue;
    if ('row' in state) blocks.push({ kind: 'record', block, state });
    else if (state.rows.length > 0) blocks.push({ kind: 'list', block, state });
  }
  if (blocks.length > 0) return { kind: 'ready', blocks, failed };
  return failed ? { kind: 'error', error: failed } : { kind: 'empty' };
}
