import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { FormFailure } from '../../parts/form/form.controller.js';

/** The words for a case that could not be created, or perhaps was; server text never reaches people (G-61). */
export function caseFailure({ code, correlationId }: PortalError, { t }: Locale): FormFailure {
  switch (code) {
    case 'offline':
      return { title: t('error.offline.title'), next: [t('new-case.failed.offline.next')] };
    case 'denied':
    case 'not-available':
    case 'refused':
    case 'write-refused':
      return { title: t('new-case.failed.denied.title'), next: [t('new-case.failed.denied.next')] };
    case 'outcome-unknown':
      return { title: t('new-case.failed.unknown.title'), next: [t('new-case.failed.unknown.next')] };
    default: {
      const reference = correlationId === undefined ? [] : [t('error.reference', { id: correlationId })];
      return { title: t(`error.${code}.title`), next: [t(`error.${code}.next`), ...reference] };
    }
  }
}
