import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { Decision } from '../../model/approval-states.js';
import { statePill } from '../../parts/field-value/state-pill.js';
import { nameOf } from './approval-texts.js';
import type { DecisionState } from './decision-state.rule.js';
import { failureText, truthText } from './outcome-texts.js';

export interface DecisionProgressOptions {
  readonly locale: Locale;
  readonly onDecide: (decision: Decision, opener: HTMLElement) => void;
  readonly onUndo: () => void;
  /** Somebody rests on the button that takes it back, or has left it. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onCheck: () => void;
  readonly onDismiss: () => void;
}

/** What is becoming of an approval, and what can be done about that; `null` while it waits for the person. */
export function decisionProgress(row: GuardedRow, state: DecisionState, options: DecisionProgressOptions): unknown {
  const { locale } = options;
  switch (state.kind) {
    case 'idle':
    case 'choosing':
      return null;
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

function failed(row: GuardedRow, { wish, error, unsure }: Extract<DecisionState, { kind: 'failed' }>, options: DecisionProgressOptions): TemplateResult {
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

function notice(title: string, next: string, more: unknown): TemplateResult {
  return html`<div class="notice" part="notice"><p class="state-title">${title}</p><p class="muted small">${next}</p>${more}</div>`;
}

function unsaved(comment: string, locale: Locale): unknown {
  if (comment === '') return nothing;
  return html`<p class="muted small">${locale.t('approvals.your-comment')}</p><p class="comment" dir="auto" data-private>${comment}</p>`;
}
