import type { Path } from '../../data/path.js';
import type { CaseCustomer } from '../../model/case-customer.rule.js';

/** Whom a block is about: the keys that a case leads to. */
export type Party = 'account' | 'contact' | 'consumer' | 'household' | 'organization';

/** One thing to know about a customer: a record, or the records that belong to one. */
export type CustomerBlock =
  | { readonly kind: 'record'; readonly name: Party; readonly table: string }
  | { readonly kind: 'list'; readonly name: ListName; readonly table: string; readonly ties: readonly Tie[] };

/** A field of the records of a list, and whose key it holds. One tie is enough to belong to a customer. */
export interface Tie {
  readonly by: Path;
  readonly of: Party;
}

type ListName = 'members' | 'staff' | 'products' | 'items';

const tables: Readonly<Record<Party, string>> = {
  account: 'customer_account',
  contact: 'customer_contact',
  consumer: 'csm_consumer',
  household: 'csm_household',
  organization: 'sn_customer_service_organization',
};

const ofOrganization: Tie = { by: 'service_organization', of: 'organization' };

/** What is known of the customer of a case, in the order of reading; nothing of an employee, who is no customer. */
export function blocksOf({ field, served }: CaseCustomer): readonly CustomerBlock[] {
  switch (field) {
    case 'account':
      return [record('account'), record('contact'), ...(served ? household() : []), ...bought({ by: 'account', of: 'account' })];
    case 'consumer':
      return [...household(), ...bought({ by: 'consumer', of: 'consumer' }, { by: 'household', of: 'household' })];
    case 'requesting_service_organization':
      return [
        record('organization'),
        { kind: 'list', name: 'staff', table: 'sn_csm_service_organization_member', ties: [ofOrganization] },
        ...bought(ofOrganization),
      ];
    case 'internal_user':
      return [];
  }
}

function record(party: Party): CustomerBlock {
  return { kind: 'record', name: party, table: tables[party] };
}

function household(): readonly CustomerBlock[] {
  return [
    record('consumer'), record('household'),
    { kind: 'list', name: 'members', table: 'csm_household_member', ties: [{ by: 'household', of: 'household' }] },
  ];
}

function bought(...ties: readonly Tie[]): readonly CustomerBlock[] {
  return [
    { kind: 'list', name: 'products', table: 'sn_install_base_sold_product', ties },
    { kind: 'list', name: 'items', table: 'sn_install_base_item', ties },
  ];
}
