import type { ReactiveControllerHost } from 'lit';
import { grantOf } from '../../controllers/grant-of.js';
import { QueriesController } from '../../controllers/queries.controller.js';
import type { GuardedPage } from '../../data/row.js';
import type { StoreQuery } from '../../data/store/store-query.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { listCondition, type KeysByRelationship } from './list-condition.rule.js';

export interface WantedCounts {
  readonly data: PortalData | undefined;
  readonly lists: readonly ListDefinition[];
  readonly keys: KeysByRelationship;
  /** Whether the first rows are there: nobody waits for a list because others are counted. */
  readonly isDue: boolean;
}

/**
 * How many records each list has, of a backend that counts what the person may read; of others nothing is asked and nothing
 * said (G-38). All are asked for together where the backend answers several reads in one request, else one after the other.
 * Whatever changes a record has the lists of its table counted again.
 */
export class ListCountsController {
  readonly #counts: QueriesController<GuardedPage>;
  /** Whose first rows have been there. */
  #begun: PortalData | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#counts = new QueriesController(host);
  }

  /** Says which lists are to be counted; call it from `willUpdate`. */
  want({ data, lists, keys, isDue }: WantedCounts): void {
    if (isDue) this.#begun = data;
    const queries = new Map<string, StoreQuery<GuardedPage>>();
    if (!data || data !== this.#begun || data.capabilities.totals !== 'exact') {
      this.#counts.want(undefined, queries);
      return;
    }
    for (const { id, table, view, where } of lists) {
      const found = grantOf(data, table, view);
      if (found.kind !== 'granted') continue;
      queries.set(id, data.list(found.grant, { table, view, limit: 1, ...(where && { where: listCondition(where, keys) }) }));
      const { kind } = this.#counts.result(id) ?? { kind: 'loading' };
      if (data.capabilities.batches !== true && kind === 'loading') break;
    }
    this.#counts.want(data, queries);
  }

  /** How many records a list has; `undefined` while that is not certain. */
  of({ id }: Pick<ListDefinition, 'id'>): number | undefined {
    const result = this.#counts.result(id);
    const total = result && result.kind !== 'loading' ? result.data?.total : undefined;
    return total && total !== 'unknown' && 'exact' in total ? total.exact : undefined;
  }
}
