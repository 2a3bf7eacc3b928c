import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { accounts } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { roleKey } from './people.records.js';

/** Groups of people that the catalog tells apart. */
export type Audience = keyof typeof criteria;

/** Keys of the user criteria that say who belongs to an audience. */
export const criteria = {
  customers: stableId('criteria:customers'),
  consumers: stableId('criteria:consumers'),
  proxyContacts: stableId('criteria:proxy-contacts'),
  agents: stableId('criteria:agents'),
  partners: stableId('criteria:helio-systems'),
  northwindGrid: stableId('criteria:northwind-grid'),
} as const;

/** Who may order what is said by role or by company. */
export function catalogAudienceRecords(calendar: Calendar): Records {
  const criterion = (audience: Audience, name: string, who: Readonly<Record<string, string>>): Records[string][number] =>
    stored('user_criteria', criteria[audience], { created: calendar.daysAgo(600) }, { name, active: 'true', ...who });
  return {
    user_criteria: [
      criterion('customers', 'Business customers', { role: roleKey('sn_customerservice.customer') }),
      criterion('consumers', 'Private customers', { role: roleKey('sn_customerservice.consumer') }),
      criterion('proxyContacts', 'Proxy contacts', { role: roleKey('sn_customerservice.proxy_contact') }),
      criterion('agents', 'Agents', { role: roleKey('sn_esm_agent') }),
      criterion('partners', 'Helio Systems', { company: accounts.helioSystems }),
      criterion('northwindGrid', 'Northwind Grid', { company: accounts.northwindGrid }),
    ],
  };
}
