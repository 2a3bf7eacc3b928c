import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDenial, type PortalError } from '../data/errors.js';
import type { GuardedPage, GuardedRow, Total } from '../data/row.js';
import type { StoreQuery } from '../data/store/store-query.js';
import type { Effective } from '../guard/effective.js';
import type { Grant } from '../guard/grant.js';
import type { ListRequest } from '../guard/list-request.js';
import type { PortalData } from '../provider/portal-data.js';
import { grantOf } from './grant-of.js';
import { QueriesController } from './queries.controller.js';

/** What a list is asked for; the view decides the fields. */
export type CollectionRequest = Omit<ListRequest, 'cursor'>;

/** What is known of a list. */
export type CollectionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'empty'; readonly allowed: Effective }
  | { readonly kind: 'error'; readonly error: PortalError }
  | {
      readonly kind: 'ready';
      readonly rows: readonly GuardedRow[];
      readonly allowed: Effective;
      readonly total: Total;
      /** Whether the server has more, and what became of asking for it. */
      readonly more: 'none' | 'available' | 'loading' | 'failed';
      /** Whether another order or search of the same list is on its way, while the rows of the one before stand. */
      readonly refreshing: boolean;
      /** Why the latest attempt to read it again failed; what is shown may be out of date. */
      readonly stale: PortalError | undefined;
    };

/** Reads a list page by page: the first at once, each further one when {@link CollectionController.more} is called. */
export class CollectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #pages: QueriesController<GuardedPage>;
  readonly #descriptions: QueriesController<Effective>;
  #request = '';
  #scope = '';
  #wanted = 1;
  #before: Extract<CollectionState, { kind: 'ready' | 'empty' }> | undefined;
  #state: CollectionState = { kind: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#pages = new QueriesController(host);
    this.#descriptions = new QueriesController(host);
    host.addController(this);
  }

  get state(): CollectionState {
    return this.#state;
  }

  /**
   * Says which list is wanted now; call it from `willUpdate`. Another request begins at its first page.
   *
   * @param scope Names what stays the same while a person sorts, searches and filters, such as the record that all rows
   *   belong to: then the rows at hand stand until the others are there. The condition, unless told.
   */
  want(data: PortalData | undefined, request: CollectionRequest | null, scope = JSON.stringify(request?.where)): void {
    const grant = data && request ? grantOf(data, request.table, request.view) : undefined;
    if (!data || !request || !grant || grant.kind !== 'granted') {
      this.#pages.want(undefined, new Map());
      this.#descriptions.want(undefined, new Map());
      this.#state = !grant || grant.kind === 'granted' ? { kind: 'loading' } : grant;
      this.#before = undefined;
      return;
    }
    this.#follow(request, grant.grant.fingerprint, scope);
    this.#descriptions.want(data, new Map([['list', data.description(grant.grant)]]));
    this.#pages.want(data, this.#queries(data, grant.grant, request));
    this.#state = this.#read();
    if (this.#state.kind !== 'loading') this.#before = undefined;
    else if (this.#before) this.#state = this.#before.kind === 'ready' ? { ...this.#before, refreshing: true } : this.#before;
  }

  /** Reads one more page, or the last one again if it failed. */
  more(): void {
    if (this.#state.kind !== 'ready') return;
    if (this.#state.more === 'failed') this.#pages.refresh();
    if (this.#state.more === 'available') this.#wanted += 1;
    this.#host.requestUpdate();
  }

  /** Asks again: the way on from an error. */
  refresh(): void {
    this.#descriptions.refresh();
    this.#pages.refresh();
  }

  hostDisconnected(): void {
    this.#state = { kind: 'loading' };
    this.#before = undefined;
  }

  #follow(request: CollectionRequest, fingerprint: string, within: string): void {
    const text = JSON.stringify([fingerprint, request]);
    if (text === this.#request) return;
    const scope = JSON.stringify([fingerprint, request.table, within]);
    const shown = this.#state.kind === 'ready' || this.#state.kind === 'empty' ? this.#state : undefined;
    this.#before = scope === this.#scope ? shown : undefined;
    [this.#request, this.#scope, this.#wanted] = [text, scope, 1];
  }

  /** A query for each page, as far as it is known where the next one begins. */
  * #queries(data: PortalData, grant: Grant, request: CollectionRequest): Generator<readonly [string, StoreQuery<GuardedPage>]> {
    yield ['0', data.list(grant, request)];
    for (let page = 1; page < this.#wanted; page += 1) {
      const cursor = this.#page(page - 1)?.next;
      if (!cursor) return;
      yield [String(page), data.list(grant, { ...request, cursor })];
    }
  }

  #page(index: number): GuardedPage | undefined {
    const result = this.#pages.result(String(index));
    return result && result.kind !== 'loading' ? result.data : undefined;
  }

  #read(): CollectionState {
    const description = this.#descriptions.result('list');
    const first = this.#pages.result('0');
    for (const result of [first, description]) {
      if (result?.kind !== 'failed' || result.data) continue;
      return isDenial(result.error) ? { kind: 'denied' } : { kind: 'error', error: result.error };
    }
    const allowed = description?.kind === 'loading' ? undefined : description?.data;
    const page = this.#page(0);
    if (!first || !page || !allowed) return { kind: 'loading' };
    const pages = Array.from({ length: this.#wanted }, (_, index) => this.#page(index)).filter((one) => one !== undefined);
    const rows = pages.flatMap((one) => one.rows);
    if (rows.length === 0 && !pages.at(-1)?.next) return { kind: 'empty', allowed };
    const stale = first.kind === 'failed' ? first.error : undefined;
    return { kind: 'ready', rows, allowed, total: page.total, more: this.#more(pages), refreshing: false, stale };
  }

  #more(pages: readonly GuardedPage[]): 'none' | 'available' | 'loading' | 'failed' {
    if (pages.length < this.#wanted) {
      return this.#pages.result(String(pages.length))?.kind === 'failed' ? 'failed' : 'loading';
    }
    return pages.at(-1)?.next ? 'available' : 'none';
  }
}
