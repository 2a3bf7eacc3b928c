import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { Decision } from '../../model/approval-states.js';
import { statePill } from '../../parts/field-value/state-pill.js';
import { icon } from '../../parts/icon/icon.js';
import { check } from '../../parts/icon/icons.js';
import { failureText, nameOf, truthText } from './approval-texts.js';
import type { DecisionState } from './decision-state.rule.js';
import type { DecisionWay } from './decision-way.rule.js';

export interface DecisionActionsOptions {
  readonly locale: Locale;
  readonly way: DecisionWay;
  readonly onDecide: (decision: Decision, opener: HTMLElement) => void;
  readonly onUndo: () => void;
  /** Somebody rests on the button that takes it back, or has left it. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onCheck: () => void;
  readonly onDismiss: () => void;
}

/** What can be done about an approval now, or what is becoming of it. */
export function decisionActions(row: GuardedRow, state: DecisionState, options: DecisionActionsOptions): unknown {
  const { locale } = options;
  switch (state.kind) {
    case 'idle':
    case 'choosing':
      return ways(row, options);
    case 'pending-undo':
      return html`<p class="status muted" part="status">${locale.t(`approvals.pending-${state.wish.decision}`)}</p>
        <button type="button" class="button" part="undo-button" aria-label=${locale.t('approvals.undo-name', { name: nameOf(row, locale) })}
          @focus=${() => options.onHold(true)} @blur=${() => options.onHold(false)} @click=${options.onUndo}>
          ${locale.t('approvals.undo')}
        </button>`;
    case 'sending':
      return html`<p class="status muted" part="status">${locale.t(`approvals.pending-${state.wish.decision}`)}</p>`;
    case 'checking':
      return html`<p class="status muted" part="status">${locale.t('approvals.checking')}</p>`;
    case 'decided':
      return state.wish.decision === 'approve'
        ? statePill(locale.t('approvals.approved'), 'success')
        : statePill(locale.t('approvals.rejected'), 'danger');
    case 'conflicted':
      return html`${notice(truthText(state.truth, locale), locale.t('approvals.not-yours'), unsaved(state.wish.comment, locale))}
        <button type="button" class="button" part="close-button" @click=${options.onDismiss}>${locale.t('dialog.close')}</button>`;
    case 'failed':
      return failed(row, state, options);
  }
}

function failed(row: GuardedRow, { wish, error, unsure }: Extract<DecisionState, { kind: 'failed' }>, options: DecisionActionsOptions): TemplateResult {
  const { locale, onCheck, onDismiss, onDecide } = options;
  const { title, next } = failureText(error, unsure, locale);
  const again = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) onDecide(wish.decision, currentTarget);
  };
  return html`${notice(title, next, nothing)}
    <div class="buttons">
      ${unsure
        ? html`<button type="button" class="button" part="check-button" @click=${onCheck}>${locale.t('approvals.check')}</button>`
        : html`<button type="button" class="button quiet" part="dismiss-button" @click=${onDismiss}>${locale.t('approvals.leave')}</button>
            <button type="button" class="button" part="again-button" aria-label=${locale.t('approvals.again-name', { name: nameOf(row, locale) })} @click=${again}>${locale.t('approvals.again')}</button>`}
    </div>`;
}

function ways(row: GuardedRow, { locale, way, onDecide }: DecisionActionsOptions): unknown {
  const name = nameOf(row, locale);
  switch (way.kind) {
    case 'none':
      return nothing;
    case 'locked':
      return html`<p class="status muted small" part="status">${locale.t('approvals.locked')}</p>`;
    case 'sign':
      return html`<a class="button" part="sign-link" href=${way.url} rel="noopener noreferrer"
        aria-label=${locale.t('approvals.sign-name', { name })}>${locale.t('approvals.sign')}</a>`;
    case 'buttons':
      return html`<div class="buttons">${way.decisions.map((decision) => html`${button(decision, name, locale, onDecide)} `)}</div>`;
  }
}

function button(decision: Decision, name: string, locale: Locale, onDecide: DecisionActionsOptions['onDecide']): TemplateResult {
  const run = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) onDecide(decision, currentTarget);
  };
  return decision === 'approve'
    ? html`<button type="button" class="button primary" part="approve-button" aria-label=${locale.t('approvals.approve-name', { name })}
        @click=${run}>${icon(check)} ${locale.t('approvals.approve')}</button>`
    : html`<button type="button" class="button" part="reject-button" aria-label=${locale.t('approvals.reject-name', { name })}
        aria-haspopup="dialog" @click=${run}>${locale.t('approvals.reject')}</button>`;
}

function notice(title: string, next: string, more: unknown): TemplateResult {
  return html`<div class="notice" part="notice"><p class="state-title">${title}</p><p class="muted small">${next}</p>${more}</div>`;
}

function unsaved(comment: string, locale: Locale): unknown {
  if (comment === '') return nothing;
  return html`<p class="muted small">${locale.t('approvals.your-comment')}</p><p class="comment" dir="auto" data-private>${comment}</p>`;
}
