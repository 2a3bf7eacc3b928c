import { expect } from '@open-wc/testing';
import { expandRoles } from '../../../mocks/policy/roles.js';

describe('roles', () => {
  const cases: readonly (readonly [role: string, contains: readonly string[]])[] = [
    ['sn_customerservice.customer', ['sn_esm_user', 'snc_external', 'sn_apptmnt_booking.appointment_booking_user']],
    ['sn_customerservice.customer_admin', ['sn_customerservice.customer', 'sn_esm_user_admin', 'sn_esm_user', 'snc_external']],
    ['sn_customerservice.partner_admin', ['sn_customerservice.partner', 'sn_customerservice.customer_admin', 'sn_esm_admin', 'sn_esm_partner']],
    ['sn_customerservice_agent', ['sn_esm_agent', 'knowledge', 'wm_read']],
    ['sn_customerservice.case_task_agent', ['sn_customerservice.customer_data_viewer', 'sn_customerservice.case_contributor_editor', 'canvas_user']],
    ['sn_customerservice.csm_workspace_user', ['agent_workspace_user', 'canvas_user', 'sn_templated_snip.template_snippet_reader', 'email_composer']],
    ['sn_customerservice.consumer', ['sn_esm_user', 'snc_external']],
    ['sn_customerservice.customer_case_manager', ['sn_customerservice.customer', 'sn_esm_user']],
    ['sn_customerservice.partner', ['sn_customerservice.customer', 'sn_esm_partner', 'sn_esm_user']],
    ['sn_esm_partner_admin', ['sn_esm_user_admin', 'sn_esm_admin', 'sn_esm_user']],
    ['sn_customerservice.consumer_agent', ['sn_esm_agent', 'chat_admin', 'sn_shn.editor', 'template_editor', 'knowledge', 'wm_read']],
    ['sn_customerservice_manager', ['sn_customerservice_agent', 'sn_customerservice.consumer_agent', 'approver_user', 'workspace_admin', 'sn_esm_agent']],
    ['sn_customerservice.consumer_contributor', ['sn_customerservice.case_contributor_creator']],
    ['sn_customerservice.self_contributor', ['sn_customerservice.case_contributor_creator']],
    [
      'sn_customerservice.service_organization_contributor',
      ['sn_customerservice.case_contributor_creator', 'sn_service_org.service_criteria_read', 'sn_service_org.customer_criteria_read', 'sn_fsm_servicedesk_agent'],
    ],
    [
      'sn_customerservice.svc_location_manager_contributor',
      [
        'sn_customerservice.service_organization_contributor', 'sn_customerservice.svc_location_manager_core',
        'sn_customerservice.consumer_contributor', 'sn_customerservice.account_contributor', 'sn_customerservice.case_contributor_creator',
      ],
    ],
    ['sn_customerservice.case_authorized_contact', ['sn_customerservice.case_write_granular', 'sn_customerservice.case_create_granular']],
    ['sn_customerservice.case_authorized_contributor', ['sn_customerservice.case_write_granular', 'sn_customerservice.case_read_granular']],
    [
      'sn_install_base.sold_product_authorized_consumer',
      ['sn_customerservice.case_authorized_consumer', 'sn_install_base.sold_product_read_granular', 'sn_install_base.installed_product_read_granular'],
    ],
    ['business_stakeholder', ['sn_incident_read', 'sn_problem_read', 'sn_change_read', 'sn_request_read', 'approver_user']],
  ];
  for (const [role, contains] of cases) {
    it(`give ${role} what it contains, over several steps`, () => {
      expect([...expandRoles([role])]).to.include.members([role, ...contains]);
    });
  }

  for (const leaf of [
    'sn_customerservice.case_contributor_creator', 'sn_customerservice.case_contributor_editor', 'sn_customerservice.case_task_viewer',
    'sn_customerservice.case_viewer', 'sn_customerservice.customer_data_viewer', 'sn_customerservice.projectstakeholder', 'sn_customerservice.proxy_contact',
  ]) {
    it(`give ${leaf} nothing beside itself`, () => {
      expect([...expandRoles([leaf])]).to.deep.equal([leaf]);
    });
  }

  it('do not give a customer what administrators have', () => {
    expect([...expandRoles(['sn_customerservice.customer'])]).to.not.include('sn_esm_user_admin');
  });

  it('refuse a person who would be internal and external at once, even by containment', () => {
    expect(() => expandRoles(['snc_internal', 'snc_external'])).to.throw(RangeError);
    expect(() => expandRoles(['snc_internal', 'sn_customerservice.consumer'])).to.throw(RangeError);
  });
});
