import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { CustomerInformationDriver } from '../../src/testing/drivers/customer-information.driver.js';
import { PortalPage, tag } from './portal-page.js';

describe('customer-information', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(persona: PersonaId, record: string) {
    page = new PortalPage({ persona, timeZone: 'Europe/Berlin' });
    const widget = await page.show(tag('customer-information', { record }));
    return { widget, driver: new CustomerInformationDriver(widget) };
  }

  /** Written by hand: what stands behind which kind of case, for whom. */
  const customers: readonly (readonly [PersonaId, keyof typeof landmarks, blocks: readonly string[]])[] = [
    ['case-task-agent', 'caseAwaitingInfo', ['Account', 'Contact', 'Sold products', 'Install base']],
    ['case-task-agent', 'taskOfAgent', ['Account', 'Contact', 'Sold products', 'Install base']],
    ['case-task-agent', 'caseForConsumerAwaitingInfo', ['Consumer', 'Sold products', 'Install base']],
    ['agent', 'caseOfHousehold', ['Consumer', 'Household', 'Household members']],
    ['case-task-agent', 'caseForLocationAwaitingInfo', ['Business location', 'Internal contacts', 'Sold products', 'Install base']],
  ];
  for (const [persona, record, blocks] of customers) {
    it(`shows ${persona} behind ${record}: ${blocks.join(', ')}`, async () => {
      const { driver } = await open(persona, landmarks[record]);
      expect(driver.blocks).to.deep.equal([...blocks]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  /** Who works on no customer's case has no view of customers, and nothing is asked for. */
  for (const persona of ['customer', 'case-viewer', 'account-contributor', 'case-task-viewer'] as const) {
    it(`shows ${persona} nothing, and asks for nothing`, async () => {
      const { widget } = await open(persona, landmarks.caseAwaitingInfo);
      expect(widget.matches(':state(denied)')).to.equal(true);
      expect(page.mock.requests.some(({ url, body }) => `${url}${body}`.includes('customer_account'))).to.equal(false);
    });
  }

  it('shows a project manager, who may read customers but not this case, nothing', async () => {
    const { widget } = await open('project-manager', landmarks.caseAwaitingInfo);
    expect(widget.matches(':state(denied)')).to.equal(true);
  });

  it('says who heads a household', async () => {
    const { driver } = await open('agent', landmarks.caseOfHousehold);
    expect(driver.rowsOf('Household members').map(([member, head]) => [member, head])).to.deep.include(['Étienne Moreau', 'Yes']);
  });

  it('shows a customer with their address, and what they have bought', async () => {
    const { driver, widget } = await open('case-task-agent', landmarks.taskOfAgent);
    const account = driver.fieldsOf('Account');
    expect([account.get('Name'), account.get('Street'), account.get('City')]).to.deep.equal(['Northwind Grid', '120 Harbor Road', 'Chicago']);
    expect(driver.rowsOf('Sold products').map(([name]) => name)).to.deep.equal(['Substation gateway, Harbor']);
    expect(driver.rowsOf('Install base').map(([name]) => name)).to.have.members(['Gateway 6, Harbor', 'Gateway 7, Harbor']);
    // Whether a table is wider than its place is known a frame after it is there.
    await page.quiet();
    await expect(widget).to.be.accessible();
  });

  it('says that there is no customer behind the case of an employee', async () => {
    const { widget, driver } = await open('agent', landmarks.caseAwaitingInfoOfEmployee);
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(driver.text).to.contain('No customer to show');
  });

  it('tells the owner of the page when the attribute names neither a case nor a task', async () => {
    const { widget } = await open('agent', landmarks.issue);
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(page.errors).to.deep.equal(['bad-record']);
  });
});
