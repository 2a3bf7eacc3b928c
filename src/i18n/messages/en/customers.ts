/** The texts about the customer behind a case. */
export const customers = {
  'customers.heading': 'Customer Information',
  'customers.none': 'No customer to show',
  'customers.some-failed': 'Some of this could not be loaded.',
  'customers.account': 'Account',
  'customers.contact': 'Contact',
  'customers.consumer': 'Consumer',
  'customers.household': 'Household',
  'customers.organization': 'Business location',
  'customers.members': 'Household members',
  'customers.staff': 'Internal contacts',
  'customers.products': 'Sold products',
  'customers.items': 'Install base',
} as const;
