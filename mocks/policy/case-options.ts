import type { Actor, StoredRecord } from '../backend/types.js';
import { accountsOfContact } from './account-reach.js';
import type { Lookup } from './lookup.js';
import { isInternal } from './people.js';
import { relatedConsumers, relatedCustomers } from './related-customers.js';
import { ownLocations } from './service-locations.js';

/** For whom a case is: the answers to "Who are you creating this case for?". */
export type CaseOption = 'account' | 'consumer' | 'location' | 'self';

type Values = Readonly<StoredRecord>;

/** The columns that say for whom a case is; without any it is for who opens it. */
const columnsOf = {
  account: ['account', 'contact'],
  consumer: ['consumer', 'household'],
  location: ['requesting_service_organization', 'service_organization'],
} as const;

/** For whom a case is, by the columns that are filled in. */
export function optionsIn(values: Values): readonly CaseOption[] {
  const filled = (['account', 'consumer', 'location'] as const).filter((option) =>
    columnsOf[option].some((column) => (values[column] ?? '') !== ''));
  return filled.length > 0 ? filled : ['self'];
}

/** Whether a contributor may open a case with these values for somebody; the roles and relationships decide. */
export function mayContribute(option: CaseOption, actor: Actor, values: Values, lookup: Lookup): boolean {
  switch (option) {
    case 'account':
      return isForAccount(actor, values, lookup);
    case 'consumer':
      return isForConsumer(actor, values, lookup);
    case 'location':
      return isForLocation(actor, values, lookup);
    case 'self':
      return isInternal(actor) && has(actor, 'self_contributor');
  }
}

function has(actor: Actor, role: string): boolean {
  return actor.roles.has(`sn_customerservice.${role}`);
}

/** Any account, or one whose Account Manager they are; the contact is one of the account. */
function isForAccount(actor: Actor, { account = '', contact = '' }: Values, lookup: Lookup): boolean {
  if (lookup.find('customer_account', account)?.['customer'] !== 'true') return false;
  if (contact !== '' && !accountsOfContact(contact, lookup).includes(account)) return false;
  return has(actor, 'account_contributor') || relatedCustomers(actor, lookup).accounts.includes(account);
}

/** Any consumer, or one on whose team they are; the household is one of the consumer. */
function isForConsumer(actor: Actor, { consumer = '', household = '' }: Values, lookup: Lookup): boolean {
  if (lookup.find('csm_consumer', consumer)?.['active'] !== 'true') return false;
  if (household !== '' && !householdsOf(consumer, lookup).includes(household)) return false;
  return has(actor, 'consumer_contributor') || relatedConsumers(actor, lookup).includes(consumer);
}

/** For a location that they are a member of; any location may be asked to help. */
function isForLocation(actor: Actor, values: Values, lookup: Lookup): boolean {
  const { requesting_service_organization: requesting = '', service_organization: fulfilling = '' } = values;
  if (fulfilling !== '' && lookup.find('sn_customer_service_organization', fulfilling)?.['active'] !== 'true') return false;
  return ownLocations(actor, lookup).includes(requesting);
}

function householdsOf(consumer: string, { query }: Lookup): readonly string[] {
  return query('csm_household_member', `member=${consumer}^current=true`).map((row) => row['household'] ?? '');
}
