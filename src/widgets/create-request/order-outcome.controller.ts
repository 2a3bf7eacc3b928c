import type { ReactiveControllerHost } from 'lit';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { parseRef, type RecordRef } from '../../data/record-ref.js';
import type { PortalData } from '../../provider/portal-data.js';

/** What has come of an order, as far as the person may read it. */
export interface OrderOutcome {
  readonly request: ReadRecord | null;
  /** The case that the request belongs to. */
  readonly parent: ReadRecord | null;
}

/** A record that could be read. */
export type ReadRecord = Extract<RecordState, { kind: 'ready' }>;

const caseTable = 'sn_customerservice_case';

/** Reads the request that an order has made, and its case, each through its own view. */
export class OrderOutcomeController {
  readonly #request: RecordController;
  readonly #case: RecordController;

  constructor(host: ReactiveControllerHost) {
    this.#request = new RecordController(host);
    this.#case = new RecordController(host);
  }

  /** Says which request is wanted, and answers what can be read of it; `undefined` while that is not known yet. */
  want(data: PortalData | undefined, request: RecordRef | null, view: string): OrderOutcome | undefined {
    this.#request.want(request ? data : undefined, parseRef(request), view);
    const made = readyOf(this.#request);
    // The case has to be listed with its raw value: its key cannot be read from its number.
    const key = made?.row.value['parent'];
    const parent = parseRef(key ? `${caseTable}/${key}` : null);
    this.#case.want(parent ? data : undefined, parent, view);
    if (request && this.#request.state.kind === 'loading') return undefined;
    if (parent && this.#case.state.kind === 'loading') return undefined;
    return { request: made, parent: readyOf(this.#case) };
  }
}

function readyOf({ state }: RecordController): ReadRecord | null {
  return state.kind === 'ready' ? state : null;
}
