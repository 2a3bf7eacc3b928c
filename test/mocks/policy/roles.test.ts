import { expect } from '@open-wc/testing';
import { expandRoles } from '../../../mocks/policy/roles.js';

describe('roles', () => {
  const cases: readonly (readonly [role: string, contains: readonly string[]])[] = [
    ['sn_customerservice.customer', ['sn_esm_user', 'snc_external', 'sn_apptmnt_booking.appointment_booking_user']],
    ['sn_customerservice.customer_admin', ['sn_customerservice.customer', 'sn_esm_user_admin', 'sn_esm_user', 'snc_external']],
    ['sn_customerservice.partner_admin', ['sn_customerservice.partner', 'sn_customerservice.customer_admin', 'sn_esm_admin', 'sn_esm_partner']],
    ['sn_customerservice_agent', ['sn_esm_agent', 'knowledge', 'wm_read']],
    ['sn_customerservice.case_task_agent', ['sn_customerservice.customer_data_viewer', 'sn_customerservice.case_contributor_editor', 'canvas_user']],
  ];
  for (const [role, contains] of cases) {
    it(`give ${role} what it contains, over several steps`, () => {
      expect([...expandRoles([role])]).to.include.members([role, ...contains]);
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
