import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import type { PortalData } from '../../provider/portal-data.js';
import { caseTable } from './case-context.js';

/** A case that has just been made stands first; a few more tell that it is the newest. */
const shown = 5;

/** Looks whether a case is there whose answer was lost: the newest ones with its subject (T24). */
export class LatestCasesController {
  readonly #cases: CollectionController;

  constructor(host: ReactiveControllerHost) {
    this.#cases = new CollectionController(host);
  }

  /** Says which subject is looked for, `null` for none; call it from `willUpdate`. */
  want(data: PortalData | undefined, view: string, subject: string | null): void {
    this.#cases.want(subject === null ? undefined : data, subject === null ? null : {
      table: caseTable,
      view,
      search: subject,
      sort: [{ field: 'opened_at', direction: 'descending' }],
      limit: shown,
    });
  }

  /** Looks again. */
  refresh(): void {
    this.#cases.refresh();
  }

  /** What was found. */
  render(subject: string, locale: Locale, open: (row: GuardedRow) => void): TemplateResult {
    const { state } = this.#cases;
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
