import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';

export interface CaseDoneView {
  readonly locale: Locale;
  readonly headingLevel: number;
  /** The case as far as the person may read it; `null` if they may not. */
  readonly row: GuardedRow | null;
  readonly uploads: unknown;
  readonly onOpen: (row: GuardedRow) => void;
  readonly onAnother: () => void;
}

/** Says with its number that a case was created, and leads on from it; files may still be on their way. */
export function caseDone({ locale: { t }, headingLevel, row, uploads, onOpen, onAnother }: CaseDoneView): TemplateResult {
  const number = row?.display['number'];
  const subject = row?.display['short_description'];
  const title = number === undefined ? t('new-case.done-unnamed') : t('new-case.done', { number });
  return html`<div class="case-done" part="done">
    ${heading(sectionLevel(headingLevel), title, 'step-heading', 'section-heading')}
    ${subject ? html`<p><bdi>${subject}</bdi></p>` : nothing} ${row ? nothing : html`<p class="muted">${t('new-case.done-hidden')}</p>`}
    ${uploads}
    <div class="toolbar">
      ${row && number !== undefined
        ? html`<button type="button" class="button primary" part="open" @click=${() => onOpen(row)}>${t('new-case.open', { number })}</button>`
        : nothing}
      <button type="button" class="button" part="another" @click=${onAnother}>${t('new-case.another')}</button>
    </div>
  </div>`;
}
