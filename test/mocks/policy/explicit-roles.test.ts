import { expect } from '@open-wc/testing';
import { people } from '../../../mocks/dataset/people.js';
import { groups, roleKey } from '../../../mocks/dataset/records/people.records.js';
import { createMock } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { expandRoles } from '../../../mocks/policy/roles.js';
import { ask, origin, rowsOf } from '../ask.js';
import type { Answer } from '../ask.js';

const { mira, dana, tess, milo } = people;

describe('a person who would be internal and external at once', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const grant = (table: string, json: Readonly<Record<string, string>>): Promise<Answer> =>
    ask(mock, 'admin', `/api/now/table/${table}`, { method: 'POST', json });

  const isRefused = async (answer: Promise<Answer>): Promise<void> => {
    const { status, text } = await answer;
    expect(status).to.equal(403);
    expect(text).to.contain("was aborted by Business Rule 'Validate explicit roles^");
  };

  it('is not given the other role directly, and nothing is stored', async () => {
    await isRefused(grant('sys_user_has_role', { user: mira.sysId, role: roleKey('snc_internal') }));
    const rows = await ask(mock, 'admin', `/api/now/table/sys_user_has_role?sysparm_query=user=${mira.sysId}^role.name=snc_internal`);
    expect(rowsOf(rows)).to.deep.equal([]);
  });

  it('is not given it by a role that contains it', async () => {
    await isRefused(grant('sys_user_has_role', { user: dana.sysId, role: roleKey('sn_customerservice.customer_admin') }));
  });

  it('is not given it by a group that they belong to', async () => {
    await isRefused(grant('sys_group_has_role', { group: groups.gridSupport, role: roleKey('sn_customerservice.consumer') }));
  });

  it('does not come into a group that has it', async () => {
    expect((await grant('sys_group_has_role', { group: groups.gridSupport, role: roleKey('snc_internal') })).status).to.equal(201);
    await isRefused(grant('sys_user_grmember', { group: groups.gridSupport, user: mira.sysId }));
  });

  it('is not made so by a role that comes to contain it', async () => {
    await isRefused(grant('sys_user_role_contains', { role: roleKey('wm_read'), contains: roleKey('snc_external') }));
  });

  it('is not made so by a role that is switched on again', async () => {
    const { headers } = await grant('sys_user_has_role', { user: mira.sysId, role: roleKey('snc_internal'), state: 'inactive' });
    const path = new URL(headers.get('Location') ?? '').pathname;
    await isRefused(ask(mock, 'admin', path, { method: 'PATCH', json: { state: 'active' } }));
  });

  it('may be given all other roles', async () => {
    expect((await grant('sys_user_has_role', { user: mira.sysId, role: roleKey('sn_customerservice.account_contributor') })).status).to.equal(201);
    expect((await grant('sys_user_has_role', { user: dana.sysId, role: roleKey('sn_customerservice.account_contributor') })).status).to.equal(201);
    expect((await grant('sys_user_grmember', { group: groups.gridSupport, user: milo.sysId })).status).to.equal(201);
  });

  it('is as impossible as a proxy contact who is a contributor', async () => {
    await isRefused(grant('sys_user_has_role', { user: tess.sysId, role: roleKey('sn_customerservice.self_contributor') }));
    await isRefused(grant('sys_user_has_role', { user: milo.sysId, role: roleKey('sn_customerservice.proxy_contact') }));
  });
});

describe('the roles of contributors', () => {
  /** Written by hand, over all steps. */
  const contained: readonly (readonly [role: string, contains: readonly string[], containsNot: readonly string[]])[] = [
    ['sn_customerservice.account_contributor', ['sn_customerservice.case_contributor_creator'], ['snc_internal', 'snc_external']],
    [
      'sn_customerservice.relationship_contributor',
      ['sn_customerservice.case_contributor_creator', 'sn_customerservice.cust_data_resp_granular', 'sn_customerservice.case_mgmt_resp_granular'],
      ['sn_customerservice.account_contributor'],
    ],
    [
      'sn_bus_loc.location_relationship_manager',
      [
        'sn_customerservice.svc_location_manager_contributor', 'sn_customerservice.service_organization_contributor',
        'sn_customerservice.account_contributor', 'sn_customerservice.consumer_contributor', 'sn_service_org.service_criteria_read',
      ],
      ['sn_customerservice.self_contributor'],
    ],
    [
      'sn_customerservice.case_task_agent',
      ['sn_customerservice.customer_data_viewer', 'sn_customerservice.case_contributor_editor', 'agent_workspace_user', 'email_composer'],
      ['sn_esm_agent', 'sn_customerservice.case_viewer'],
    ],
    ['sn_customerservice.case_contributor_viewer', ['sn_shn.user', 'wm_read'], ['sn_customerservice.case_viewer']],
    ['sn_customerservice.projectmanager', ['sn_customerservice.customer_data_viewer'], []],
    [
      'sn_install_base.sold_product_authorized_contact',
      ['sn_customerservice.case_authorized_contact', 'sn_customerservice.case_read_granular', 'sn_install_base.sold_product_read_granular'],
      ['sn_customerservice.case_authorized_consumer'],
    ],
  ];
  for (const [role, contains, containsNot] of contained) {
    it(`${role} contains what it should, and no more`, () => {
      const roles = [...expandRoles([role])];
      expect(roles).to.include.members([...contains]);
      expect(roles.filter((name) => containsNot.includes(name))).to.deep.equal([]);
    });
  }
});
