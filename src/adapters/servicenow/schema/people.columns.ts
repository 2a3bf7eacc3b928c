import type { KnownColumns, KnownTable } from './known-table.js';

const userColumns: KnownColumns = {
  name: ['Name', 'string'],
  first_name: ['First name', 'string'],
  last_name: ['Last name', 'string'],
  email: ['Email', 'email'],
  phone: ['Business phone', 'phone'],
  mobile_phone: ['Mobile phone', 'phone'],
  title: ['Title', 'string'],
  company: ['Company', 'reference', 'core_company'],
};

/** People, the groups they belong to, and the customers behind them. */
export const peopleTables: readonly (readonly [string, KnownTable])[] = [
  ['sys_user', { columns: userColumns }],
  ['customer_contact', { parent: 'sys_user', columns: { account: ['Account', 'reference', 'customer_account'] } }],
  ['sys_user_group', { columns: { name: ['Name', 'string'], description: ['Description', 'string'] } }],
  ['customer_account', { columns: {
    number: ['Number', 'string'],
    name: ['Name', 'string'],
    phone: ['Phone', 'phone'],
    city: ['City', 'string'],
    country: ['Country', 'string'],
    website: ['Website', 'url'],
    primary_contact: ['Primary contact', 'reference', 'customer_contact'],
  } }],
  ['csm_consumer', { columns: {
    number: ['Number', 'string'],
    name: ['Name', 'string'],
    email: ['Email', 'email'],
    mobile_phone: ['Mobile phone', 'phone'],
    household: ['Household', 'reference', 'csm_household'],
  } }],
];
