import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { accountInput, contactInput } from '../../model/order-inputs.js';
import { fieldGroup } from '../../parts/form/field-group.js';
import type { FormField } from '../../parts/form/form-field.js';
import { icon } from '../../parts/icon/icon.js';
import { arrowLeft } from '../../parts/icon/icons.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { htmlAsText } from '../../parts/rich-text/html-as-text.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { nameOf } from './catalog-cards.js';

export interface OrderFormView {
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly row: GuardedRow;
  readonly allowed: Effective;
  readonly fields: readonly FormField[];
  readonly isSending: boolean;
  /** Whether the form can be sent as it is; not while nobody knows what became of it the last time. */
  readonly canSend: boolean;
  readonly actingFor: unknown;
  readonly summary: unknown;
  readonly drawField: (field: FormField) => unknown;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

const forWhom: ReadonlySet<Path> = new Set([accountInput, contactInput]);

/** An item, what it asks, and for whom it is. */
export function orderForm(view: OrderFormView): TemplateResult {
  const { locale, headingLevel, row, allowed, fields, isSending, canSend } = view;
  const send = (event: Event): void => {
    event.preventDefault();
    view.onSend();
  };
  return html`<div class="order">
    ${view.actingFor} ${backButton(locale, isSending, view.onBack)}
    ${heading(sectionLevel(headingLevel), html`<bdi>${nameOf(row, allowed.list)}</bdi>`, 'step-heading', 'section-heading')}
    ${details(row, allowed, view)}
    <form class="long-form" part="order-form" novalidate aria-labelledby="step-heading" @submit=${send}>
      ${view.summary}
      ${fieldGroup(locale.t('order.for-whom'), fields.filter(({ path }) => forWhom.has(path)), view.drawField)}
      ${fieldGroup(locale.t('order.answers'), fields.filter(({ path }) => !forWhom.has(path)), view.drawField)}
      ${canSend
        ? html`<div class="toolbar">
            <button class="button primary" part="send" aria-disabled=${isSending ? 'true' : nothing}>
              ${locale.t(isSending ? 'order.sending' : 'order.send')}
            </button>
          </div>`
        : nothing}
    </form>
  </div>`;
}

/** The way back to the catalog; it waits while an order is on its way. */
export function backButton({ t }: Locale, isSending: boolean, onBack: () => void): TemplateResult {
  return html`<button type="button" class="button quiet" part="back" aria-disabled=${isSending ? 'true' : nothing} @click=${onBack}>
    ${icon(arrowLeft, true)} ${t('order.back')}
  </button>`;
}

/** What the view shows of the item beside its name; what is empty or says the same again is left out. */
function details(row: GuardedRow, { table, form, read, description, richText }: Effective, { locale, headingLevel }: OrderFormView): unknown {
  const about = row.display['short_description'] ?? '';
  const isNews = (path: Path): boolean => {
    const text = row.display[path] ?? '';
    return path !== 'name' && path !== 'short_description' && text !== '' && (about === '' || htmlAsText(text).trim() !== about.trim());
  };
  const sections = (form.length > 0 ? form : [{ title: '', fields: read }])
    .map(({ title, fields }) => ({ title, fields: fields.filter(isNews) }))
    .filter(({ fields }) => fields.length > 0);
  return html`${about === '' ? nothing : html`<p><bdi>${about}</bdi></p>`}
  ${sections.length === 0
    ? nothing
    : recordForm({ locale, table, richText, sections, row, descriptions: description, headingLevel: sectionLevel(sectionLevel(headingLevel)) })}`;
}
