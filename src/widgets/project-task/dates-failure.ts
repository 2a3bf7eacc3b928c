import { html } from 'lit';
import type { ActState } from '../../controllers/followed-act.controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { FormField } from '../../parts/form/form-field.js';
import type { FormFailure } from '../../parts/form/form.controller.js';
import { readOnlyText } from '../../parts/form/read-only-text.js';
import type { TaskAct } from './task-act.js';

export interface DatesFailureOptions {
  readonly locale: Locale;
  /** The dates as the task has them now. */
  readonly fields: readonly FormField[];
  /** Gives up what was typed. */
  readonly onDiscard: () => void;
  readonly onCheck: () => void;
}

/** Why dates are not saved, and what to do now; `null` while nothing is wrong. What was typed is kept in every case. */
export function datesFailure(state: ActState<TaskAct>, options: DatesFailureOptions): FormFailure | null {
  if (state.kind === 'idle' || state.what.kind !== 'dates') return null;
  const { locale: { t } } = options;
  switch (state.kind) {
    case 'asking':
    case 'sending':
    case 'checking':
    case 'done':
      return null;
    case 'failed':
      return { title: t('project-task.not-saved', { reason: t(`error.${state.error.code}.title`) }), next: [t('project-task.kept')] };
    case 'undone':
      return { title: t('project-task.undone'), next: [t('project-task.kept')] };
    case 'overtaken':
      return overtaken(options);
    case 'uncertain':
      return {
        title: t('error.outcome-unknown.title'),
        next: [t('project-task.kept')],
        actions: html`<button type="button" class="button" part="check" @click=${options.onCheck}>${t('project-task.check')}</button>`,
      };
  }
}

/** Somebody presses Save before they have changed anything. */
export function nothingChanged({ t }: Locale): FormFailure {
  return { title: t('project-task.unchanged'), next: [] };
}

/** What the task says now, beside what was typed: the person decides which of the two it shall be. */
function overtaken({ locale, fields, onDiscard }: DatesFailureOptions): FormFailure {
  const { t } = locale;
  const now = fields.map((field) => t('project-task.now', { label: field.label, value: readOnlyText(field, locale) || t('field.empty') }));
  return {
    title: t('project-task.conflict'),
    next: [...now, t('project-task.conflict-next')],
    actions: html`<div class="toolbar">
      <button class="button" part="save-anyway">${t('project-task.save-anyway')}</button>
      <button type="button" class="button" part="discard" @click=${onDiscard}>${t('project-task.discard')}</button>
    </div>`,
  };
}
