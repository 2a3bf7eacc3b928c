import type { ActState } from '../../controllers/followed-act.controller.js';
import type { Locale } from '../../i18n/locale.js';
import type { CaseOperation } from '../../model/case-actions.rule.js';
import type { ActionQuestion, ActionText } from '../../parts/action-dialog/action-question.js';
import { stepOf } from './act-step.js';

export interface CaseQuestionOptions {
  readonly locale: Locale;
  /** The text of the state that the case is in now, where it is granted. */
  readonly stateNow: string | undefined;
  /** Whether the person may add a comment. */
  readonly mayComment: boolean;
  readonly announcements: unknown;
}

/** What a person is asked before they close a case, accept or reject a solution; `null` while there is no question. */
export function questionOf(state: ActState<CaseOperation>, { locale, stateNow, mayComment, announcements }: CaseQuestionOptions): ActionQuestion | null {
  if (state.kind === 'idle' || state.kind === 'done') return null;
  const { t } = locale;
  const { what: operation } = state;
  return {
    locale,
    name: operation,
    heading: t(`case.${operation}.heading`),
    message: t(`case.${operation}.message`),
    text: mayComment ? textOf(operation, locale) : undefined,
    confirm: t(state.kind === 'uncertain' ? 'case.check' : `case.${operation}`),
    step: stepOf(state, locale, stateNow),
    announcements,
  };
}

function textOf(operation: CaseOperation, { t }: Locale): ActionText | undefined {
  switch (operation) {
    case 'close-case':
      return { label: t('case.close-case.text') };
    case 'reject-solution':
      return {
        label: t('case.reject-solution.text'), hint: t('case.reject-solution.hint'), missing: t('case.reject-solution.missing'),
      };
    case 'accept-solution':
      return undefined;
  }
}
