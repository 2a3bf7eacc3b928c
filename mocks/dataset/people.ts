import { canaryToken } from './canary.js';
import { stableId } from './chance.js';

export type UserTable = 'sys_user' | 'customer_contact' | 'csm_consumer_user';

/** Somebody who can sign in. */
export interface Person {
  readonly sysId: string;
  readonly table: UserTable;
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  /** Key of the account of a contact. */
  readonly account?: string;
  readonly timeZone: string;
  readonly language: string;
  /** Roles given directly. */
  readonly roles: readonly string[];
}

/** Keys of the accounts. */
export const accounts = {
  northwindGrid: stableId('account:northwind-grid'),
  northwindGridCoast: stableId('account:northwind-grid-coast'),
  helioSystems: stableId('account:helio-systems'),
  asterFoods: stableId('account:aster-foods'),
  juniperMills: stableId('account:juniper-mills'),
} as const;

interface Rest {
  readonly title: string;
  readonly timeZone: string;
  readonly language?: string;
  readonly roles: readonly string[];
  readonly account?: string;
}

function person(table: UserTable, firstName: string, lastName: string, rest: Rest): Person {
  const userName = `${firstName}.${lastName}`.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9.-]/g, '');
  return { sysId: stableId(`user:${userName}`), table, userName, firstName, lastName, language: 'en', ...rest };
}

function contact(firstName: string, lastName: string, account: string, rest: Omit<Rest, 'account'>): Person {
  return person('customer_contact', firstName, lastName, { ...rest, account });
}

function consumer(firstName: string, lastName: string, language = 'en'): Person {
  const roles = ['sn_customerservice.consumer'];
  return person('csm_consumer_user', firstName, lastName, { title: '', timeZone: 'Europe/Paris', language, roles });
}

function colleague(firstName: string, lastName: string, title: string, roles: readonly string[], timeZone = 'Europe/London'): Person {
  return person('sys_user', firstName, lastName, { title, timeZone, roles: ['snc_internal', ...roles] });
}

const customer = ['sn_customerservice.customer'];
/** Works for customers who have made them a party of a case, and has no cases of their own. */
const authorizedContact = ['sn_esm_user', 'sn_customerservice.case_authorized_contact'];
const agent = ['sn_customerservice_agent', 'sn_problem_read', 'sn_change_read', 'sn_request_read', 'sn_incident_read'];
const taskAgent = ['sn_customerservice.case_task_agent'];
const { northwindGrid, northwindGridCoast, helioSystems, asterFoods, juniperMills } = accounts;

/** Everybody of the demo service, by the name that the rest of the data set calls them. */
export const people = {
  mira: contact('Mira', 'Castell', northwindGrid, { title: 'Operations engineer', timeZone: 'America/Chicago', roles: customer }),
  jonas: contact('Jonas', 'Ferrow', northwindGrid, {
    title: 'Head of operations', timeZone: 'America/Chicago', roles: ['sn_customerservice.customer_admin'],
  }),
  priya: contact('Priya', 'Lindqvist', northwindGrid, {
    title: 'Service coordinator', timeZone: 'America/New_York', roles: ['sn_customerservice.customer_case_manager'],
  }),
  wren: contact('Wren', 'Adeyemi', northwindGrid, { title: 'Field technician', timeZone: 'America/Chicago', roles: customer }),
  caleb: contact('Caleb', 'Strand', northwindGrid, { title: 'Metering analyst', timeZone: 'America/Denver', roles: customer }),
  tomas: contact('Tomas', 'Okafor', northwindGridCoast, { title: 'Site manager', timeZone: 'America/New_York', roles: customer }),
  ilse: contact('Ilse', 'Marchetti', northwindGridCoast, { title: 'Grid planner', timeZone: 'America/New_York', roles: customer }),
  sela: contact('Sela', 'Brandt', helioSystems, { title: 'Partner consultant', timeZone: 'Europe/Amsterdam', roles: ['sn_customerservice.partner'] }),
  ruben: contact('Ruben', 'Achterberg', helioSystems, {
    title: 'Partner manager', timeZone: 'Europe/Amsterdam', roles: ['sn_customerservice.partner_admin'],
  }),
  noor: contact('Noor', 'Haddad', asterFoods, { title: 'Cold chain lead', timeZone: 'Asia/Dubai', language: 'ar', roles: customer }),
  felix: contact('Felix', 'Oyelaran', asterFoods, { title: 'Plant engineer', timeZone: 'Europe/Berlin', language: 'de', roles: customer }),
  greta: contact('Greta', 'Simonsen', asterFoods, { title: 'Buyer', timeZone: 'Europe/Copenhagen', roles: customer }),
  hanna: contact('Hanna', 'Weiss', juniperMills, { title: 'Mill manager', timeZone: 'Europe/Vienna', language: 'de', roles: customer }),
  piet: contact('Piet', 'Vos', asterFoods, { title: 'Trainee', timeZone: 'Asia/Kolkata', roles: ['snc_external'] }),
  lucia: consumer('Lucia', 'Moreau', 'fr'),
  etienne: consumer('Étienne', 'Moreau', 'fr'),
  amara: consumer('Amara', 'Quist'),
  bo: consumer('Bo', 'Hartmann', 'de'),
  dana: colleague('Dana', 'Whitlock', 'Customer service agent', agent),
  owen: colleague('Owen', 'Tarrant', 'Customer service agent', agent, 'America/New_York'),
  silas: colleague('Silas', 'Moore', 'Change manager', ['sn_change_read', 'approver_user', 'approval_admin']),
  yuki: colleague('Yuki', 'Tanabe', 'Problem manager', ['sn_problem_read', 'sn_incident_read'], 'Asia/Tokyo'),
  marta: colleague('Marta', 'Engel', 'Project manager', ['it_project_manager', 'sn_customerservice.projectmanager'], 'Europe/Berlin'),
  orla: colleague('Orla', canaryToken, 'Support manager', ['sn_customerservice_manager']),
  ada: colleague('Ada', 'Reyes', 'Platform administrator', ['admin'], 'UTC'),
  ingrid: contact('Ingrid', 'Solberg', asterFoods, { title: 'Quality auditor', timeZone: 'Europe/Oslo', roles: authorizedContact }),
  odile: consumer('Odile', 'Renard', 'fr'),
  tess: colleague('Tess', 'Arden', 'Field sales engineer', ['sn_customerservice.proxy_contact']),
  milo: colleague('Milo', 'Santos', 'Facilities coordinator', ['sn_customerservice.self_contributor']),
  rosa: colleague('Rosa', 'Delgado', 'Sales coordinator', ['sn_customerservice.account_contributor'], 'Europe/Madrid'),
  emeka: colleague('Emeka', 'Nwosu', 'Shop adviser', ['sn_customerservice.consumer_contributor']),
  freya: colleague('Freya', 'Lund', 'Key account manager', ['sn_customerservice.relationship_contributor'], 'Europe/Copenhagen'),
  hugo: colleague('Hugo', 'Bensaid', 'Depot clerk', ['sn_customerservice.service_organization_contributor'], 'Europe/Paris'),
  ottilie: colleague('Ottilie', 'Graf', 'Depot manager', ['sn_customerservice.svc_location_manager_contributor'], 'Europe/Berlin'),
  linnea: colleague('Linnea', 'Falk', 'Field engineer', taskAgent, 'Europe/Stockholm'),
  kofi: colleague('Kofi', 'Mensah', 'Field engineer', taskAgent),
  petra: colleague('Petra', 'Novak', 'Billing specialist', taskAgent, 'Europe/Prague'),
  aiko: colleague('Aiko', 'Mori', 'Quality lead', ['sn_customerservice.case_task_viewer'], 'Asia/Tokyo'),
  samir: colleague('Samir', 'Nasser', 'Safety officer', ['sn_customerservice.case_contributor_viewer']),
  judith: colleague('Judith', 'Kane', 'Auditor', ['sn_customerservice.case_viewer'], 'Europe/Dublin'),
} as const satisfies Record<string, Person>;

export const everyone: readonly Person[] = Object.values(people);

export function fullName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`;
}
