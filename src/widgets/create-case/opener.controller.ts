import type { ReactiveControllerHost } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { idOf } from '../../data/record-ref.js';
import type { CaseOptionPlan } from '../../model/case-option-fields.js';
import type { CaseContext } from './case-context.js';
import { isMatched } from './memberships.controller.js';

/** Who opens a case, as a field of it holds them. */
export interface Opener {
  readonly path: string;
  readonly key: string;
  readonly name: string;
}

const consumerTable = 'csm_consumer';

/** Finds out what stands for the person in a field of the case: their own key, or the consumer that they are. */
export class OpenerController {
  readonly #consumer: CollectionController;

  constructor(host: ReactiveControllerHost) {
    this.#consumer = new CollectionController(host);
  }

  /** Asks who they are as a consumer, where an option needs to know; call it from `willUpdate`. */
  want(context: CaseContext | null): void {
    const isAsked = context !== null && context.options.includes('consumer-own') && knowsConsumers(context);
    this.#consumer.want(isAsked ? context.data : undefined, isAsked ? {
      table: consumerTable, view: context.grant.view, where: { field: 'user', op: 'equals', value: { me: 'user' } }, limit: 1,
    } : null);
  }

  /** `undefined` while it is not known yet; `null` when nothing stands for them, or may. */
  openerOf({ opener }: CaseOptionPlan, { allowed, identity }: CaseContext): Opener | null | undefined {
    if (!opener || !allowed.create.has(opener.path)) return null;
    if (opener.is === 'user') return { path: opener.path, key: identity.id, name: identity.name };
    const { state } = this.#consumer;
    if (state.kind === 'loading') return undefined;
    const row = state.kind === 'ready' ? state.rows[0] : undefined;
    return row ? { path: opener.path, key: idOf(row.ref), name: identity.name } : null;
  }
}

/** Whether the view of consumers lets people find themselves. */
export function knowsConsumers({ data, grant }: Pick<CaseContext, 'data' | 'grant'>): boolean {
  const state = grantOf(data, consumerTable, grant.view);
  return state.kind === 'granted' && isMatched(state.grant, 'user');
}
