import type { customers as source } from '../en/customers.js';

export const customers: Record<keyof typeof source, string> = {
  'customers.heading': 'Kundeninformationen',
  'customers.none': 'Kein Kunde anzuzeigen',
  'customers.some-failed': 'Ein Teil davon konnte nicht geladen werden.',
  'customers.account': 'Kunden-Account',
  'customers.contact': 'Ansprechpartner',
  'customers.consumer': 'Privatkunde',
  'customers.household': 'Haushalt',
  'customers.organization': 'Standort',
  'customers.members': 'Haushaltsmitglieder',
  'customers.staff': 'Interne Ansprechpartner',
  'customers.products': 'Verkaufte Produkte',
  'customers.items': 'Installierte Basis',
};
