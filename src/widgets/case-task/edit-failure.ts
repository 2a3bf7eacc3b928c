import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { FormFailure } from '../../parts/form/form.controller.js';

/** Why a task is not saved, and what to do now. What was typed is kept in every case. */
export function editFailure({ code }: PortalError, { t }: Locale): FormFailure {
  switch (code) {
    case 'conflict':
      return { title: t('task.conflict'), next: [t('task.conflict-next')] };
    case 'outcome-unknown':
    case 'timeout':
      return { title: t('task.unsure'), next: [t('task.unsure-next')] };
    default:
      return { title: t('task.not-saved', { reason: t(`error.${code}.title`) }), next: [t('task.kept')] };
  }
}

/** Somebody presses Save before they have changed anything. */
export function nothingChanged({ t }: Locale): FormFailure {
  return { title: t('task.unchanged'), next: [] };
}
