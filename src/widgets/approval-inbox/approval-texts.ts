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
