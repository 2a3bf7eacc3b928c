import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import type { OrderOutcome, ReadRecord } from './order-outcome.controller.js';

export interface OrderDoneView {
  readonly locale: Locale;
  readonly headingLevel: number;
  /** What was ordered. */
  readonly name: string;
  readonly outcome: OrderOutcome;
  readonly actingFor: unknown;
  readonly onOpen: (row: GuardedRow) => void;
  readonly onAnother: () => void;
}

/** Says that an order was taken, with the number of the request where the person may read it, and leads on from it. */
export function orderDone({ locale, headingLevel, name, outcome: { request, parent }, actingFor, onOpen, onAnother }: OrderDoneView): TemplateResult {
  const number = request?.row.display['number'];
  const title = number === undefined ? locale.t('order.sent-unnamed') : locale.t('order.sent', { number });
  return html`<div class="order order-done" part="done">
    ${actingFor} ${heading(sectionLevel(headingLevel), title, 'step-heading', 'section-heading')}
    <p class="ordered"><bdi>${name}</bdi> ${request ? stateOf(request, locale) : nothing}</p>
    <div class="toolbar">
      ${openButton(request, 'order.open-request', locale, onOpen)} ${openButton(parent, 'order.open-case', locale, onOpen)}
      <button type="button" class="button" part="another" @click=${onAnother}>${locale.t('order.another')}</button>
    </div>
  </div>`;
}

function stateOf({ row, allowed: { read, description } }: ReadRecord, locale: Locale): unknown {
  if (!read.includes('request_state') || !row.display['request_state']) return nothing;
  return fieldValue(fieldOf(row, 'request_state', description), { locale, table: 'sc_request', place: 'cell', toneOf: stateTone });
}

function openButton(
  record: ReadRecord | null, key: 'order.open-request' | 'order.open-case', { t }: Locale, onOpen: (row: GuardedRow) => void,
): TemplateResult | typeof nothing {
  const number = record?.row.display['number'];
  if (!record || number === undefined) return nothing;
  return html`<button type="button" class="button" part="open" @click=${() => onOpen(record.row)}>${t(key, { number })}</button>`;
}
