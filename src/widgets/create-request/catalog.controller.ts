import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CollectionController, type CollectionRequest } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { Condition } from '../../data/query.js';
import { idOf } from '../../data/record-ref.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import { showMore } from '../../parts/pager/pager.js';
import { SearchFieldController } from '../../parts/search-field/search-field.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import { catalogCards, nameOf, type CatalogView } from './catalog-cards.js';
import type { CreateRequestState } from './create-request-state.js';
import { itemTable } from './may-order.js';

const categoryTable = 'sc_category';

/** More categories than anybody puts into a list to choose from. */
const mostCategories = 100;

/** What there is to order: searched, by category, page by page. */
export class CatalogController {
  readonly #host: ReactiveControllerHost;
  readonly #items: CollectionController;
  readonly #categories: CollectionController;
  readonly #search: SearchFieldController;
  #canSearch = false;
  #category = '';
  /** The search and the category whose outcome people know of. */
  #told = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#items = new CollectionController(host);
    this.#categories = new CollectionController(host);
    this.#search = new SearchFieldController(host, () => host.requestUpdate());
  }

  /** Says what is wanted now, `null` while another step is at hand, and answers what is known. Call it from `willUpdate`. */
  want(data: PortalData | undefined, grant: Grant | null, pageSize: number): CreateRequestState {
    const isWanted = data && grant;
    this.#canSearch = grant !== null && grant.search.length > 0 && (data?.capabilities.search ?? false);
    this.#items.want(isWanted ? data : undefined, grant && this.#request(grant, pageSize), 'catalog');
    const byCategory = isWanted && grant.filter.has('category') && grantOf(data, categoryTable, grant.view).kind === 'granted';
    this.#categories.want(byCategory ? data : undefined, byCategory ? categoriesIn(data, grant.view) : null);
    const { state } = this.#items;
    switch (state.kind) {
      case 'loading':
      case 'denied':
      case 'error':
        return state;
      case 'empty':
        return this.#isNarrowed ? { kind: 'ready' } : { kind: 'empty', reason: 'nothing' };
      case 'ready':
        // A choice of categories that came after the cards would push them down under the reader's finger.
        return byCategory && this.#categories.state.kind === 'loading' ? { kind: 'loading' } : { kind: 'ready' };
    }
  }

  /** Asks again. */
  refresh(): void {
    this.#items.refresh();
    this.#categories.refresh();
  }

  /** Forgets what was searched for, for the next person. */
  reset(): void {
    this.#search.reset();
    this.#category = '';
    this.#told = '';
  }

  /** How many items another search or category has left, to be announced; empty when that is no news. */
  news(locale: Locale): string {
    const { state } = this.#items;
    const narrowing = this.#isNarrowed ? JSON.stringify([this.#search.text, this.#category]) : '';
    if (narrowing === this.#told || state.kind === 'loading' || (state.kind === 'ready' && state.refreshing)) return '';
    this.#told = narrowing;
    return state.kind === 'ready' ? locale.t('order.found', { count: state.rows.length }) : locale.t('order.no-match');
  }

  render(view: CatalogView): TemplateResult {
    const { locale } = view;
    const { state } = this.#items;
    return html`<div class="toolbar">
        ${this.#canSearch ? this.#search.render({ locale, name: locale.t('order.items') }) : nothing} ${this.#renderCategories(locale)}
      </div>
      ${state.kind === 'ready'
        ? html`${catalogCards(state.rows, state.allowed, view)} ${this.#renderMore(state, locale)}`
        : html`<p class="muted">${locale.t('order.no-match')}</p>`}`;
  }

  get #isNarrowed(): boolean {
    return this.#search.text !== '' || this.#category !== '';
  }

  #request({ table, view, sort, filter }: Grant, limit: number): CollectionRequest {
    const where: readonly Condition[] = [
      // Record producers and content stand among the items, but cannot be ordered.
      ...(filter.has('sys_class_name') ? [{ field: 'sys_class_name', op: 'equals', value: itemTable } as const] : []),
      ...(this.#category === '' ? [] : [{ field: 'category', op: 'equals', value: this.#category } as const]),
    ];
    return {
      table,
      view,
      limit,
      ...(where.length === 0 ? {} : { where: { all: where } }),
      ...(this.#canSearch && this.#search.text !== '' ? { search: this.#search.text } : {}),
      ...(sort.has('name') ? { sort: [{ field: 'name', direction: 'ascending' }] } : {}),
    };
  }

  #renderCategories(locale: Locale): TemplateResult | typeof nothing {
    const { state } = this.#categories;
    if (state.kind !== 'ready' || state.rows.length < 2) return nothing;
    const { list } = state.allowed;
    return html`<select class="input" part="category" aria-label=${locale.t('order.category')} @change=${this.#choseCategory}>
      <option value="" .selected=${live(this.#category === '')}>${locale.t('order.all-categories')}</option>
      ${state.rows.map((row) => {
        const id = idOf(row.ref);
        return html`<option value=${id} .selected=${live(this.#category === id)}>${nameOf(row, list)}</option>`;
      })}
    </select>`;
  }

  #renderMore(state: Extract<CollectionController['state'], { kind: 'ready' }>, locale: Locale): TemplateResult | typeof nothing {
    if (state.more === 'none') return nothing;
    const { rows, total, more } = state;
    return showMore({ locale, shown: rows.length, total, busy: more === 'loading', onMore: () => this.#items.more() });
  }

  readonly #choseCategory = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.#category = target.value;
    this.#host.requestUpdate();
  };
}

/** All categories that the person may see, by name where they can be sorted. */
function categoriesIn(data: PortalData, view: string): CollectionRequest {
  const state = grantOf(data, categoryTable, view);
  const name = state.kind === 'granted' ? state.grant.list.find((path) => state.grant.sort.has(path)) : undefined;
  return {
    table: categoryTable,
    view,
    limit: mostCategories,
    ...(name === undefined ? {} : { sort: [{ field: name, direction: 'ascending' }] }),
  };
}
