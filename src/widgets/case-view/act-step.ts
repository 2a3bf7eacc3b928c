import type { ActState } from '../../controllers/followed-act.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { CaseOperation } from '../../model/case-actions.rule.js';
import type { ActionStep } from '../../parts/action-dialog/action-question.js';

/**
 * How far something is that a person does, in words: what went wrong, and what they can do about it.
 *
 * @param stateNow The text of the state that the case is in now, where it is granted.
 */
export function stepOf(state: ActState<CaseOperation>, { t }: Locale, stateNow: string | undefined): ActionStep {
  switch (state.kind) {
    case 'idle':
    case 'asking':
    case 'done':
      return { kind: 'asking' };
    case 'sending':
      return { kind: 'running', text: t(`case.${state.what}.running`) };
    case 'checking':
      return { kind: 'running', text: t('case.checking') };
    case 'failed':
      return failed(state.error, t);
    case 'undone':
      return { kind: 'failed', title: t('case.undone'), next: t('case.undone-next') };
    case 'overtaken':
      return { kind: 'over', title: t('error.conflict.title'), next: stateNow ? t('case.now', { state: stateNow }) : t('error.conflict.next') };
    case 'uncertain':
      return { kind: 'failed', title: t('error.outcome-unknown.title'), next: t('error.outcome-unknown.next') };
  }
}

function failed({ code }: PortalError, t: Locale['t']): ActionStep {
  switch (code) {
    case 'offline':
      return { kind: 'failed', title: t('error.offline.title'), next: t('case.kept') };
    // The case itself is still there to read: only this cannot be done.
    case 'denied':
    case 'not-available':
    case 'no-view':
    case 'write-refused':
      return { kind: 'over', title: t('error.write-refused.title'), next: t('error.write-refused.next') };
    case 'unsupported':
      return { kind: 'over', title: t('error.unsupported.title'), next: t('error.unsupported.next') };
    default:
      return { kind: 'failed', title: t(`error.${code}.title`), next: t(`error.${code}.next`) };
  }
}
