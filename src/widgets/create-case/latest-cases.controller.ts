import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import type { PortalData } from '../../provider/portal-data.js';
import { caseTable } from './case-context.js';

/** A case that has just been made stands first; a few more tell that it is the newest. */
const shown = 5;

/** Looks whether a case is there whose answer was lost: the newest ones with its subject (T24). */
export class LatestCasesController {
  readonly #host: ReactiveControllerHost;
  readonly #cases: CollectionController;
  #subject: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#cases = new CollectionController(host);
  }

  /** Whether cases can be found by their subject and by time. */
  static canLook(data: PortalData, { search, sort }: Grant): boolean {
    return data.capabilities.search && search.includes('short_description') && sort.has('opened_at');
  }

  /** Looks for a subject, again if it has looked before; `null` ends it. */
  look(subject: string | null): void {
    if (this.#subject !== null && subject !== null) this.#cases.refresh();
    this.#subject = subject;
    this.#host.requestUpdate();
  }

  /** Call it from `willUpdate`. */
  want(data: PortalData | undefined, view: string): void {
    this.#cases.want(this.#subject === null ? undefined : data, this.#subject === null ? null : {
      table: caseTable,
      view,
      search: this.#subject,
      sort: [{ field: 'opened_at', direction: 'descending' }],
      limit: shown,
    });
  }

  /** What was found; nothing while nobody looks. */
  render(locale: Locale, open: (row: GuardedRow) => void): TemplateResult | typeof nothing {
    const { state } = this.#cases;
    const subject = this.#subject;
    if (subject === null) return nothing;
    switch (state.kind) {
      case 'loading':
        return html`<p>${locale.t('state.loading')}</p>`;
      case 'denied':
      case 'empty':
        return html`<p>${locale.t('new-case.looked-none', { subject })}</p>`;
      case 'error':
        return html`<p>${locale.t(`error.${state.error.code}.title`)}</p>`;
      case 'ready': {
        const { description } = state.allowed;
        return html`<p>${locale.t('new-case.looked', { subject })}</p>
          <ul>
            ${state.rows.map((row) => html`<li>
              <button type="button" class="link" part="found-case" @click=${() => open(row)}><bdi>${row.display['number'] ?? subject}</bdi></button>
              ${fieldValue(fieldOf(row, 'opened_at', description), { locale, table: caseTable, place: 'cell' })}
            </li>`)}
          </ul>`;
      }
    }
  }
}
