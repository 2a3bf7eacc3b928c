import type { Locale } from '../../i18n/locale.js';
import type { Beneficiary } from './beneficiary.rule.js';

/** For whom a person acts, in words; empty when they act for themselves. */
export function actingForText(beneficiary: Beneficiary, { t }: Locale): string {
  switch (beneficiary.kind) {
    case 'self':
      return '';
    case 'unnamed':
      return t('order.acting-for-customer');
    case 'other': {
      const { contact, account } = beneficiary;
      return account === '' ? t('order.acting-for-contact', { contact }) : t('order.acting-for', { contact, account });
    }
  }
}
