import type { ActState } from '../../controllers/followed-act.controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { ActionQuestion, ActionStep } from '../../parts/action-dialog/action-question.js';
import { completeTask, type TaskAct } from './task-act.js';

export interface CompleteQuestionOptions {
  readonly locale: Locale;
  /** The text of the state that the task is in now, where it is granted. */
  readonly stateNow: string | undefined;
  readonly mayComment: boolean;
  readonly announcements: unknown;
}

/** What a person is asked before a task is marked complete, which they cannot take back; `null` while there is no question. */
export function completeQuestion(state: ActState<TaskAct>, options: CompleteQuestionOptions): ActionQuestion | null {
  const { locale, stateNow, mayComment, announcements } = options;
  if (state.kind === 'idle' || state.kind === 'done' || state.what.kind !== 'complete') return null;
  const { t } = locale;
  return {
    locale,
    name: completeTask,
    heading: t('project-task.complete'),
    message: t('project-task.complete.message'),
    text: mayComment ? { label: t('project-task.complete.text') } : undefined,
    confirm: t(state.kind === 'uncertain' ? 'project-task.check' : 'project-task.complete'),
    step: completeStep(state, locale, stateNow),
    announcements,
  };
}

/** How far that is, in words: what went wrong, and what can be done about it. */
export function completeStep(state: ActState<TaskAct>, { t }: Locale, stateNow: string | undefined): ActionStep {
  switch (state.kind) {
    case 'idle':
    case 'asking':
    case 'done':
      return { kind: 'asking' };
    case 'sending':
      return { kind: 'running', text: t('project-task.completing') };
    case 'checking':
      return { kind: 'running', text: t('project-task.checking') };
    case 'failed':
      return { kind: 'failed', title: t(`error.${state.error.code}.title`), next: t('project-task.kept') };
    case 'undone':
      return { kind: 'failed', title: t('project-task.undone'), next: t('project-task.kept') };
    case 'overtaken':
      return {
        kind: 'over',
        title: t('project-task.conflict'),
        next: stateNow === undefined ? t('error.conflict.next') : t('project-task.state-now', { state: stateNow }),
      };
    case 'uncertain':
      return { kind: 'failed', title: t('error.outcome-unknown.title'), next: t('project-task.kept') };
  }
}
