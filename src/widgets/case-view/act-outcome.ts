import type { ActState } from '../../controllers/followed-act.controller.js';
import type { RecordState } from '../../controllers/record.controller.js';
import type { Locale } from '../../i18n/locale.js';
import { stateAfter, type CaseOperation } from '../../model/case-actions.rule.js';
import { stepOf } from './act-step.js';

type Ready = Extract<RecordState, { kind: 'ready' }>;

/** What the person has done, as long as the case stands as it has left it. */
export function doneIn(state: ActState<CaseOperation>, { row }: Ready): CaseOperation | undefined {
  if (state.kind !== 'done') return undefined;
  return row === state.before || row.value['state'] === stateAfter(state.what) ? state.what : undefined;
}

/** What keeps the person from doing something else; empty when nothing does. What was done shows with the next read. */
export function busyText(state: ActState<CaseOperation>, { row, stale }: Ready, locale: Locale): string {
  const step = stepOf(state, locale, undefined);
  if (step.kind === 'running') return step.text ?? '';
  return state.kind === 'done' && state.before === row && !stale ? locale.t('case.updating') : '';
}
