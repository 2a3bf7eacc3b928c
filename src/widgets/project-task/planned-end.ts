import { html } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { parseStoredInstant } from '../../i18n/stored-time.js';
import { isOverdue } from '../../model/project-task-overdue.rule.js';
import { statePill } from '../../parts/field-value/state-pill.js';

/** Whether the task should be done by now, as far as the stored values of `state` and `end_date` are granted. */
export function isTaskOverdue({ value }: GuardedRow, now: number): boolean {
  const plannedEnd = parseStoredInstant(value['end_date'] ?? '')?.epochMilliseconds ?? null;
  return isOverdue({ state: value['state'], plannedEnd }, now);
}

/** The planned end of a task, and in words that it is overdue. */
export function plannedEnd(row: GuardedRow, value: unknown, { t }: Locale): unknown {
  if (!isTaskOverdue(row, Date.now())) return value;
  return html`<span class="planned-end">${value} <span part="overdue">${statePill(t('project-tasks.overdue'), 'danger')}</span></span>`;
}
