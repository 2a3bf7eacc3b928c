import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';

/** What somebody else has made of an approval, who and when, as far as the view grants it. */
export function truthText(truth: GuardedRow | null, locale: Locale): string {
  if (!truth) return locale.t('approvals.gone');
  const outcome = outcomes.get(truth.value['state'] ?? '') ?? 'approvals.already-over';
  const who = truth.display['sys_updated_by'] ?? '';
  const when = locale.formatDateTime(truth.value['sys_updated_on'] ?? '') ?? truth.display['sys_updated_on'] ?? '';
  return who === '' || when === '' ? locale.t(outcome) : locale.t(`${outcome}-by`, { who, when });
}

/** Why a decision did not come about, and what to do now. */
export function failureText({ code }: PortalError, unsure: boolean, locale: Locale): { readonly title: string; readonly next: string } {
  if (unsure) return { title: locale.t('approvals.unsure'), next: locale.t('approvals.unsure-next') };
  if (code === 'outcome-unknown' || code === 'timeout') {
    return { title: locale.t('approvals.not-arrived'), next: locale.t('approvals.not-arrived-next') };
  }
  return { title: locale.t('approvals.not-sent', { reason: locale.t(`error.${code}.title`) }), next: locale.t('approvals.kept') };
}

const outcomes = new Map<string, 'approvals.already-approved' | 'approvals.already-rejected'>([
  ['approved', 'approvals.already-approved'],
  ['rejected', 'approvals.already-rejected'],
]);
