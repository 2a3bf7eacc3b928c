import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import type { PortalData } from '../../provider/portal-data.js';

const requestTable = 'sc_request';

/** A request that has just been made stands first; a few more tell that it is the newest. */
const shown = 5;

/** Looks whether a request is there whose answer was lost: the newest ones that carry the name of the item. */
export class LatestRequestsController {
  readonly #host: ReactiveControllerHost;
  readonly #requests: CollectionController;
  #name: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#requests = new CollectionController(host);
  }

  /** Whether there is anything to look in: a view of requests, by text and by time. */
  static canLook(data: PortalData, view: string): boolean {
    const state = grantOf(data, requestTable, view);
    return state.kind === 'granted' && data.capabilities.search &&
      state.grant.search.includes('short_description') && state.grant.sort.has('opened_at');
  }

  get isLooking(): boolean {
    return this.#name !== null;
  }

  /** Looks for requests of an item by its name, again if it has looked before; `null` ends it. */
  look(name: string | null): void {
    if (this.#name !== null && name !== null) this.#requests.refresh();
    this.#name = name;
    this.#host.requestUpdate();
  }

  /** Call it from `willUpdate`. */
  want(data: PortalData | undefined, view: string): void {
    this.#requests.want(this.#name === null ? undefined : data, this.#name === null ? null : {
      table: requestTable,
      view,
      search: this.#name,
      sort: [{ field: 'opened_at', direction: 'descending' }],
      limit: shown,
    });
  }

  /** What was found; nothing while nobody looks. */
  render(locale: Locale, open: (row: GuardedRow) => void): TemplateResult | typeof nothing {
    const { state } = this.#requests;
    const name = this.#name;
    if (name === null) return nothing;
    switch (state.kind) {
      case 'loading':
        return html`<p>${locale.t('state.loading')}</p>`;
      case 'denied':
      case 'empty':
        return html`<p>${locale.t('order.looked-none', { name })}</p>`;
      case 'error':
        return html`<p>${locale.t(`error.${state.error.code}.title`)}</p>`;
      case 'ready': {
        const { description } = state.allowed;
        return html`<p>${locale.t('order.looked', { name })}</p>
          <ul>
            ${state.rows.map(
              (row) => html`<li>
                <button type="button" class="link" part="found-request" @click=${() => open(row)}><bdi>${row.display['number'] ?? name}</bdi></button>
                ${fieldValue(fieldOf(row, 'opened_at', description), { locale, table: requestTable, place: 'cell' })}
              </li>`,
            )}
          </ul>`;
      }
    }
  }
}
