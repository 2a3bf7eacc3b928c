import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { approvalKind, approvedName } from '../../model/approval-document.js';

/** What people call an approval: the name of its record; where that may not be read, what it is. */
export function nameOf(row: GuardedRow, locale: Locale): string {
  return approvedName(row) ?? locale.t('approvals.type.other');
}

/** The kind of the record in words: the kit's own where it has one, else the server's. */
export function kindText(row: GuardedRow, locale: Locale): string {
  const kind = approvalKind(row);
  return kind ? locale.t(`approvals.type.${kind}`) : (row.display['sysapproval.sys_class_name'] ?? locale.t('approvals.type.other'));
}

/** When it is due, as a distance from now; `null` for an approval that is never due. */
export function dueText(row: GuardedRow, now: number, locale: Locale): { readonly text: string; readonly isOver: boolean } | null {
  const stored = row.value['due_date'] ?? '';
  const distance = locale.formatRelative(stored, now);
  if (distance === null) return null;
  const isOver = Date.parse(`${stored.replace(' ', 'T')}Z`) < now;
  return { text: locale.t(isOver ? 'approvals.overdue' : 'approvals.due', { distance }), isOver };
}

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
