import { html, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { ActionStep } from '../../parts/action-dialog/action-question.js';
import { statePill } from '../../parts/field-value/state-pill.js';
import { kindText, nameOf } from './approval-texts.js';
import type { BulkRun } from './bulk-run.js';
import { failureText, truthText } from './outcome-texts.js';

/** The approvals that a decision is about, each with what has become of it. */
export function bulkMessage(run: BulkRun, locale: Locale): TemplateResult {
  return html`<ul class="bulk" part="bulk">
    ${run.rows.map((row) => html`<li part="bulk-item">
      <span class="bulk-name"><bdi>${nameOf(row, locale)}</bdi>
        <span class="muted small" dir="auto">${row.display['sysapproval.short_description'] ?? kindText(row, locale)}</span></span>
      ${resultText(run, row, locale)}
    </li>`)}
  </ul>
  <p class="muted">${locale.t('approvals.final')}</p>`;
}

/** How far the decision about all of them is. */
export function bulkStep(run: BulkRun, locale: Locale): ActionStep {
  if (run.isRunning) {
    const done = run.decided.length + run.failed.length;
    return { kind: 'running', text: locale.t('approvals.progress', { done, total: run.rows.length }) };
  }
  if (!run.isOver) return { kind: 'asking' };
  const title = bulkOutcome(run, locale);
  return run.open.length > 0
    ? { kind: 'failed', title, next: locale.t('approvals.some-next') }
    : { kind: 'over', title, next: locale.t('approvals.none-again') };
}

/** How many have been decided, and how many could not be. */
export function bulkOutcome({ decision, decided, failed }: BulkRun, locale: Locale): string {
  const done = decided.length;
  const outcome = decision === 'approve' ? 'approved' : 'rejected';
  return failed.length === 0
    ? locale.t(`approvals.all-${outcome}`, { done })
    : locale.t(`approvals.some-${outcome}`, { done, failed: failed.length });
}

function resultText(run: BulkRun, row: GuardedRow, locale: Locale): unknown {
  const result = run.resultOf(row);
  if (result === 'waiting') return run.isRunning ? html`<span class="muted small">${locale.t('approvals.turn')}</span>` : '';
  if (result === 'running') return html`<span class="muted small">${locale.t('approvals.sending')}</span>`;
  switch (result.kind) {
    case 'decided':
      return statePill(locale.t(run.decision === 'approve' ? 'approvals.approved' : 'approvals.rejected'), 'success');
    case 'conflicted':
      return statePill(truthText(result.truth, locale), 'danger');
    case 'failed':
      return statePill(failureText(result.error, result.unsure, locale).title, 'danger');
    case 'idle':
    case 'choosing':
    case 'pending-undo':
    case 'sending':
    case 'checking':
      return '';
  }
}
