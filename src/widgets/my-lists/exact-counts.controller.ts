import type { ReactiveControllerHost } from 'lit';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import type { ListCountsController, WantedCounts } from './list-counts.controller.js';

/** Loads what counts the records of lists, where the backend counts what a person may read (G-38). */
export class ExactCountsController {
  readonly #host: ReactiveControllerHost;
  #counts: ListCountsController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says which lists are to be counted; call it from `willUpdate`. */
  want(wanted: WantedCounts): void {
    if (wanted.data?.capabilities.totals === 'exact' && wanted.isDue) void this.#load();
    this.#counts?.want(wanted);
  }

  /** How many records a list has; `undefined` while that is not certain. */
  of(list: Pick<ListDefinition, 'id'>): number | undefined {
    return this.#counts?.of(list);
  }

  async #load(): Promise<void> {
    if (this.#counts) return;
    try {
      const { ListCountsController } = await import('./list-counts.controller.js');
      this.#counts ??= new ListCountsController(this.#host);
      this.#host.requestUpdate();
    } catch {
      // Lists are lists without their counts.
    }
  }
}
