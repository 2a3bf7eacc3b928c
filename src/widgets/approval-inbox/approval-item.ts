import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { parseStoredInstant, isoInstant } from '../../i18n/stored-time.js';
import { isApprovedReadable } from '../../model/approval-document.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { statePill } from '../../parts/field-value/state-pill.js';
import { heading } from '../../parts/widget/heading.js';
import { dueText, kindText, nameOf } from './approval-texts.js';

export interface ApprovalItemOptions {
  readonly locale: Locale;
  readonly allowed: Effective;
  /** Key of the person's own user record: whoever else was asked is named (T22). */
  readonly me: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly headingLevel: number;
  /** Tells this item from the others on the page. */
  readonly id: string;
  /** What stands before it, such as a checkbox. */
  readonly before?: unknown;
  /** What can be done about it, or what has become of it. */
  readonly actions: unknown;
  /** Shows the record; absent where there is none to show. */
  readonly onOpen?: ((opener: HTMLElement) => void) | undefined;
}

/** One approval: what it is about, who asks since when and until when, and what can be done about it. */
export function approvalItem(row: GuardedRow, options: ApprovalItemOptions): TemplateResult {
  const { locale, allowed, headingLevel, id, before = nothing, actions } = options;
  const summary = row.display['sysapproval.short_description'];
  const readable = isApprovedReadable(row, allowed.read);
  return html`<li part="approval">
    <article aria-labelledby=${id}>
      ${before}
      <div class="what">
        <div class="title">
          ${heading(headingLevel, title(row, options), id, 'section-heading')}
          <span class="muted small">${kindText(row, locale)}</span> ${pills(row, options)}
        </div>
        ${summary ? html`<p class="summary" dir="auto">${summary}</p>` : nothing}
        ${readable ? nothing : html`<p class="muted">${locale.t('approvals.unreadable')}</p>`} ${facts(row, options)}
      </div>
      <div class="actions" part="actions">${actions}</div>
    </article>
  </li>`;
}

function title(row: GuardedRow, { locale, onOpen }: ApprovalItemOptions): TemplateResult {
  const name = html`<bdi>${nameOf(row, locale)}</bdi>`;
  if (!onOpen) return name;
  const open = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) onOpen(currentTarget);
  };
  return html`<button type="button" class="link" part="open-button" aria-haspopup="dialog" @click=${open}>${name}</button>`;
}

function pills(row: GuardedRow, { locale, allowed, me, now }: ApprovalItemOptions): TemplateResult {
  const approver = row.display['approver'];
  const due = row.value['state'] === 'requested' ? dueText(row, now, locale) : null;
  const state = row.value['state'] === 'requested' ? nothing
    : fieldValue(fieldOf(row, 'state', allowed.description), { locale, table: allowed.table, place: 'cell', toneOf: stateTone });
  return html`${state} ${due ? statePill(due.text, due.isOver ? 'danger' : 'neutral') : nothing}
  ${approver && row.value['approver'] !== me ? statePill(locale.t('approvals.for', { name: approver }), 'info') : nothing}`;
}

/** How long it has been waiting, and what the view lists beyond what has a place of its own. */
function facts(row: GuardedRow, { locale, allowed, now }: ApprovalItemOptions): TemplateResult {
  const { description } = allowed;
  const context = { locale, table: allowed.table, place: 'cell', toneOf: stateTone } as const;
  const created = row.value['sys_created_on'] ?? '';
  const instant = parseStoredInstant(created);
  const isOver = row.value['state'] !== 'requested';
  const listed = allowed.list.filter((path) => row.display[path] && !shownApart.has(path) && (isOver || !shownOnceOver.has(path)));
  return html`<dl class="facts muted small">
    ${instant && !isOver
      ? html`<div><dt class="visually-hidden">${fieldLabel('sys_created_on', description)}</dt>
          <dd><time datetime=${isoInstant(instant)} title=${locale.formatInstant(instant)}>${locale.t('approvals.asked', {
            distance: locale.formatRelative(created, now) ?? '',
          })}</time></dd></div>`
      : nothing}
    ${listed.map((path) => html`<div><dt>${fieldLabel(path, description)}</dt> <dd>${fieldValue(fieldOf(row, path, description), context)}</dd></div>`)}
  </dl>`;
}

const shownApart: ReadonlySet<Path> = new Set([
  'sysapproval', 'sysapproval.number', 'sysapproval.short_description', 'sysapproval.sys_class_name', 'source_table', 'document_id',
  'state', 'approver', 'sys_created_on',
]);

/** Who changed it last is news only when it is over. */
const shownOnceOver: ReadonlySet<Path> = new Set(['sys_updated_on', 'sys_updated_by']);
