import type { BusinessRule, BusinessRuleContext } from '../../../backend/types.js';
import { expandRoles } from '../../roles.js';

/** What a contact of a customer is given at first. */
const firstRoles: readonly string[] = ['sn_esm_user', 'snc_external'];

function grantRoles({ insert, query }: BusinessRuleContext, user: string): void {
  for (const name of expandRoles(firstRoles)) {
    const [role] = query('sys_user_role', `name=${name}`);
    insert('sys_user_has_role', { user, role: role?.['sys_id'] ?? '', state: 'active', inherited: String(!firstRoles.includes(name)) });
  }
}

/** Makes a contact of somebody whose registration is approved; they sign in with their e-mail address. */
export const registrationRule: BusinessRule = {
  name: 'Create contact from registration',
  table: 'sn_customerservice_registration',
  when: 'before',
  on: ['update'],
  condition: 'state=approved^contactISEMPTY',
  run: (context) => {
    const { changes, current, insert } = context;
    if (!changes('state')) return;
    const contact = insert('customer_contact', {
      user_name: current['email'] ?? '',
      name: current['name'] ?? '',
      first_name: current['first_name'] ?? '',
      last_name: current['last_name'] ?? '',
      email: current['email'] ?? '',
      account: current['account'] ?? '',
      company: current['account'] ?? '',
    });
    current['contact'] = contact['sys_id'] ?? '';
    grantRoles(context, current['contact']);
  },
};
