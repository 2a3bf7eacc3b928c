import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';

/** What happened when an order was sent, and what to do now. */
export interface OrderFailureText {
  readonly title: string;
  /** A paragraph each. */
  readonly next: readonly string[];
}

/** The words for a failure: an order that was not sent is another thing than a list that could not be read. */
export function orderFailureText({ code, correlationId }: PortalError, { t }: Locale): OrderFailureText {
  switch (code) {
    case 'offline':
      return { title: t('error.offline.title'), next: [t('order.failed.offline.next')] };
    case 'denied':
    case 'not-available':
    case 'refused':
    case 'write-refused':
      return { title: t('order.failed.denied.title'), next: [t('order.failed.denied.next')] };
    case 'outcome-unknown':
      return { title: t('order.failed.unknown.title'), next: [t('order.failed.unknown.next')] };
    default: {
      const reference = correlationId === undefined ? [] : [t('error.reference', { id: correlationId })];
      return { title: t(`error.${code}.title`), next: [t(`error.${code}.next`), ...reference] };
    }
  }
}
