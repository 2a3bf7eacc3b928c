import type { ListCatalogue, ListCondition } from './list-catalogue.schema.js';

const everybody = ['snc_internal', 'snc_external'];
const customers = ['snc_external'];
const accountContributors = ['sn_customerservice.account_contributor'];
const consumerContributors = ['sn_customerservice.consumer_contributor'];
const relationshipContributors = ['sn_customerservice.relationship_contributor'];
const locationContributors = ['sn_customerservice.service_organization_contributor'];
const selfContributors = ['sn_customerservice.self_contributor'];

const cases = { table: 'sn_customerservice_case', view: 'lists', sort: [{ field: 'sys_updated_on', direction: 'descending' as const }] };

const byMe: ListCondition = { field: 'internal_user', op: 'equals', value: { me: 'user' } };
const toMe: ListCondition = { field: 'assigned_to', op: 'equals', value: { me: 'user' } };
const forAccounts: ListCondition = { field: 'account', op: 'in', value: { relationship: 'accounts' } };
const forConsumers: ListCondition = { any: [
  { field: 'consumer', op: 'in', value: { relationship: 'consumers' } },
  { field: 'household', op: 'in', value: { relationship: 'households' } },
] };
/** Whoever manages a location also sees the locations right below it; of others the server shows none. */
const forLocations: ListCondition = { any: [
  { field: 'requesting_service_organization', op: 'in', value: { relationship: 'locations' } },
  { field: 'requesting_service_organization.parent', op: 'in', value: { relationship: 'locations' } },
] };

function looksAfter(table: string, responsibility: string, key: string): NonNullable<ListCatalogue['relationships']>[string] {
  const where: ListCondition = { all: [
    { field: 'user', op: 'equals', value: { me: 'user' } },
    { field: 'responsibility.name', op: 'equals', value: responsibility },
  ] };
  return { roles: relationshipContributors, table, view: 'lists', where, key };
}

/**
 * The lists of ServiceNow's portals: what everybody has, and what contributors have by their role and by whom they look
 * after. Names of these lists are in the kit's catalogues of texts, by `id`.
 */
export const defaultListCatalogue: ListCatalogue = {
  version: 1,
  relationships: {
    accounts: looksAfter('sn_customerservice_team_member', 'Account Manager', 'account'),
    consumers: looksAfter('sn_customer_rel_consumer_to_user', 'Relationship Manager', 'consumer'),
    households: looksAfter('sn_customer_rel_household_to_user', 'Relationship Manager', 'household'),
    locations: {
      roles: locationContributors,
      table: 'sn_csm_service_organization_member',
      view: 'lists',
      where: { all: [{ field: 'user', op: 'equals', value: { me: 'user' } }, { field: 'active', op: 'equals', value: true }] },
      key: 'service_organization',
    },
    projects: {
      roles: customers,
      table: 'project_contact',
      view: 'lists',
      where: { field: 'contact', op: 'equals', value: { me: 'user' } },
      key: 'project',
    },
    drafts: {
      roles: [...customers, 'sn_customerservice.case_contributor_creator'],
      table: cases.table,
      view: cases.view,
      where: { all: [{ field: 'state', op: 'equals', value: '0' }, { field: 'opened_by', op: 'equals', value: { me: 'user' } }] },
      key: 'opened_by',
    },
  },
  categories: [
    {
      id: 'cases',
      lists: [
        { ...cases, id: 'all-cases', roles: everybody },
        { ...cases, id: 'action-needed', roles: everybody, where: { field: 'state', op: 'in', value: ['6', '18'] } },
        {
          ...cases,
          id: 'my-issues',
          roles: everybody,
          where: { any: [{ field: 'initiated_as_request', op: 'equals', value: false }, { field: 'initiated_as_request', op: 'is-empty' }] },
        },
        { ...cases, id: 'my-requests', roles: everybody, where: { field: 'initiated_as_request', op: 'equals', value: true } },
        {
          ...cases,
          id: 'my-cases',
          roles: customers,
          where: { any: [{ field: 'contact', op: 'equals', value: { me: 'user' } }, { field: 'consumer.user', op: 'equals', value: { me: 'user' } }] },
        },
        {
          ...cases,
          id: 'my-draft-cases',
          roles: [...customers, 'sn_customerservice.case_contributor_creator'],
          relationships: ['drafts'],
          where: { all: [{ field: 'state', op: 'equals', value: '0' }, { field: 'opened_by', op: 'equals', value: { me: 'user' } }] },
        },
      ],
    },
    {
      id: 'contributor',
      lists: [
        {
          ...cases, id: 'cases-for-accounts', roles: accountContributors, where: { all: [byMe, { field: 'account', op: 'is-not-empty' }] },
        },
        {
          ...cases, id: 'cases-for-consumers', roles: consumerContributors, where: { all: [byMe, { field: 'consumer', op: 'is-not-empty' }] },
        },
        {
          ...cases,
          id: 'my-cases-for-locations',
          roles: locationContributors,
          relationships: ['locations'],
          where: { all: [byMe, forLocations] },
        },
        { ...cases, id: 'all-cases-for-locations', roles: locationContributors, relationships: ['locations'], where: forLocations },
        {
          ...cases,
          id: 'my-cases-for-accounts',
          roles: relationshipContributors,
          relationships: ['accounts'],
          where: { all: [byMe, forAccounts] },
        },
        { ...cases, id: 'all-cases-for-accounts', roles: relationshipContributors, relationships: ['accounts'], where: forAccounts },
        {
          ...cases,
          id: 'my-cases-for-consumers',
          roles: relationshipContributors,
          relationships: ['consumers', 'households'],
          where: { all: [byMe, forConsumers] },
        },
        {
          ...cases, id: 'all-cases-for-consumers', roles: relationshipContributors, relationships: ['consumers', 'households'], where: forConsumers,
        },
        {
          ...cases,
          id: 'cases-for-myself',
          roles: selfContributors,
          where: { all: [
            byMe,
            { field: 'account', op: 'is-empty' },
            { field: 'consumer', op: 'is-empty' },
            { field: 'requesting_service_organization', op: 'is-empty' },
          ] },
        },
      ],
    },
    {
      id: 'tasks',
      lists: [
        {
          id: 'my-case-tasks',
          roles: [...customers, 'sn_customerservice.case_contributor_creator'],
          table: 'sn_customerservice_task',
          view: 'lists',
          where: { field: 'visible_to_customer', op: 'equals', value: true },
          sort: [{ field: 'number', direction: 'descending' }],
        },
        {
          id: 'my-project-tasks',
          roles: customers,
          relationships: ['projects'],
          table: 'customer_project_task',
          view: 'lists',
          where: toMe,
          sort: [{ field: 'number', direction: 'descending' }],
        },
      ],
    },
  ],
};
