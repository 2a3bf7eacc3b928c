import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Storable, StoreQuery, StoreResult, Watch } from '../data/store/store-query.js';
import type { PortalData } from '../provider/portal-data.js';

/**
 * Keeps a set of named queries alive while its host is in the document, and asks for an update when an answer changes.
 *
 * A host says in `willUpdate` which queries it wants now; a query that stays wanted keeps its answer. Answers to
 * queries that are no longer wanted never arrive (latest wins, R14).
 */
export class QueriesController<T extends Storable> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watches = new Map<string, Watch<T>>();
  #data: PortalData | undefined;
  #isAway = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Replaces the set of wanted queries. Without data, as when a session ended, nothing is kept.
   *
   * @param queries By name. Each is followed as it comes, so that the next one may depend on what is known of it.
   */
  want(data: PortalData | undefined, queries: Iterable<readonly [name: string, query: StoreQuery<T>]>): void {
    if (data !== this.#data) this.#clear();
    this.#data = data;
    const wanted = new Set<string>();
    if (data) {
      for (const [name, query] of queries) {
        wanted.add(name);
        const watch = this.#watches.get(name);
        if (watch) watch.set(query);
        else this.#watches.set(name, data.watch(query, () => this.#host.requestUpdate()));
      }
    }
    for (const name of [...this.#watches.keys()]) if (!wanted.has(name)) this.#drop(name);
  }

  /** The answer to a query as it stands; `undefined` for a name that is not wanted. */
  result(name: string): StoreResult<T> | undefined {
    return this.#watches.get(name)?.result;
  }

  /** Asks again for everything that is wanted: the way on from an error. */
  refresh(): void {
    for (const watch of this.#watches.values()) watch.refresh();
  }

  hostConnected(): void {
    this.#isAway = false;
  }

  /** A host that is moved within the page is back a moment later, and goes on waiting for the same answers (R16, R17). */
  hostDisconnected(): void {
    this.#isAway = true;
    queueMicrotask(() => {
      if (!this.#isAway) return;
      this.#clear();
      this.#data = undefined;
    });
  }

  #drop(name: string): void {
    this.#watches.get(name)?.dispose();
    this.#watches.delete(name);
  }

  #clear(): void {
    for (const name of [...this.#watches.keys()]) this.#drop(name);
  }
}
