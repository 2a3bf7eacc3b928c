import { expect } from '@open-wc/testing';
import { caseBelongings, caseReference, dependentsOf } from '../../src/model/case-dependencies.js';
import { caseOptionPlans } from '../../src/model/case-option-fields.js';
import { caseOptions } from '../../src/model/case-options.js';

const role = (name: string): string => `sn_customerservice.${name}`;
const customer = ['snc_external', role('customer')];
const admin = [...customer, role('customer_admin')];
const partner = [...customer, role('partner')];

describe('for whom somebody opens a case about a project', () => {
  /** Written by hand, from ServiceNow's documentation: who may, and for whom. */
  const people: readonly (readonly [who: string, roles: readonly string[], options: readonly string[]])[] = [
    ['a customer', customer, ['project-own']],
    ['a case manager of a customer', [...customer, role('customer_case_manager')], ['project-own', 'project-other']],
    ['an administrator of a customer', admin, ['project-own', 'project-other']],
    ['a partner', partner, ['project-own', 'project-by-partner']],
    ['an administrator of a partner', [...partner, ...admin, role('partner_admin')], ['project-own', 'project-by-partner']],
    ['a consumer', ['snc_external', role('consumer')], []],
    ['a contributor', ['snc_internal', role('account_contributor')], []],
    ['a proxy contact', ['snc_internal', role('proxy_contact')], []],
    ['a project manager', ['snc_internal', 'it_project_manager', role('projectmanager')], []],
  ];
  for (const [who, roles, options] of people) {
    it(`${who}: ${options.join(', ') || 'nobody'}`, () => {
      expect(caseOptions('project', roles)).to.deep.equal(options);
    });
  }

  it('asks for the account and the contact only where the case may be somebody else’s', () => {
    const paths = (['project-own', 'project-other', 'project-by-partner'] as const).map((option) =>
      caseOptionPlans[option].fields.map(({ path }) => path).join(' '));
    const [project, words] = ['customer_project customer_project_task', 'priority short_description description'];
    expect(paths).to.deep.equal([`${project} ${words}`, `${project} account contact ${words}`, `${project} account contact ${words}`]);
  });

  it('needs neither project nor task, and begins with a low priority', () => {
    const { fields } = caseOptionPlans['project-own'];
    expect(fields.filter(({ isRequired }) => isRequired).map(({ path, initial }) => [path, initial])).to.deep.equal([
      ['priority', '4'], ['short_description', undefined],
    ]);
  });
});

describe('what the fields of a case have to do with each other', () => {
  it('offers projects of the account and tasks of the project, before either is chosen all of them', () => {
    expect(caseBelongings.map((field) => caseReference(field).dependsOn)).to.deep.equal([
      { field: 'customer_project', column: 'top_task', isNeeded: false },
      { field: 'account', column: 'account', isNeeded: false },
    ]);
  });

  it('forgets contact, asset and product with the account, but leaves the project to whether it is of that account', () => {
    expect(dependentsOf('account')).to.deep.equal(['contact', 'asset', 'product']);
    expect(dependentsOf('customer_project')).to.deep.equal([]);
  });
});
