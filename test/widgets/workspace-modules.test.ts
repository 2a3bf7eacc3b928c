import { expect } from '@open-wc/testing';
import type { PersonaId } from '../../mocks/personas.js';
import { WorkspaceModulesDriver } from '../../src/testing/drivers/workspace-modules.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from './portal-page.js';

/** Subjects of case tasks. */
const logs = 'Send the logs of gateway 7';
const damages = 'Claim damages from the supplier';
const feeder = 'Look at feeder 9 on site';
const spare = 'Order a spare alarm line';
const reading = 'Read the meter of the old buyer';
const exchange = 'Exchange the display';
const adjust = 'Adjust the gate';
const difference = 'Work out the difference of the tariffs';
const payer = 'Check who pays for the alarm line';
const contract = 'Find the contract of the training room';
const chargers = 'Measure the chargers once more';
const fan = 'Say who pays for the fan';
const refund = 'Send the refund';

describe('workspace-modules', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(persona: PersonaId) {
    page = new PortalPage({ persona, timeZone: 'Europe/Berlin' });
    const widget = await page.show(tag('workspace-modules', {}));
    return { widget, driver: new WorkspaceModulesDriver(widget) };
  }

  const ofAgent = [
    'My Case Tasks', 'My Open Tasks', 'Unassigned Tasks of My Groups', 'My Accessible Tasks', 'Accounts', 'Partners', 'Contacts',
    'Consumers', 'Households', 'Household Members',
  ];

  /** Written by hand: who has which modules with which lists. */
  const modules: readonly (readonly [PersonaId, modules: readonly string[], lists: readonly string[]])[] = [
    ['case-task-agent', ['Case tasks', 'Customers'], ofAgent],
    ['case-task-viewer', ['Case tasks'], ['All Case Tasks']],
    ['contributor-viewer', ['Case tasks'], ['My Contributing Tasks']],
    ['case-viewer', ['Cases'], ['All Cases']],
  ];
  for (const [persona, names, lists] of modules) {
    it(`gives ${persona} ${names.join(' and ')}`, async () => {
      const { driver } = await open(persona);
      expect(driver.modules).to.deep.equal([...names]);
      expect(driver.lists).to.deep.equal([...lists]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  for (const persona of ['customer', 'account-contributor', 'project-manager', 'no-role'] as const) {
    it(`gives ${persona} nothing`, async () => {
      const { widget } = await open(persona);
      expect(widget.matches(':state(denied)')).to.equal(true);
    });
  }

  /** Written by hand: which list holds which tasks. */
  const tasks: readonly (readonly [PersonaId, list: string, subjects: readonly string[]])[] = [
    ['case-task-agent', 'My Case Tasks', [feeder, spare, reading]],
    ['case-task-agent', 'My Open Tasks', [feeder, spare]],
    ['case-task-agent', 'Unassigned Tasks of My Groups', [adjust, chargers]],
    ['case-task-agent', 'My Accessible Tasks', [feeder, spare, reading, exchange, adjust, chargers, payer]],
    ['case-task-viewer', 'All Case Tasks', [
      logs, damages, feeder, spare, reading, exchange, adjust, difference, payer, contract, chargers, fan, refund,
    ]],
    ['contributor-viewer', 'My Contributing Tasks', [spare, exchange, payer]],
  ];
  for (const [persona, list, subjects] of tasks) {
    it(`${list}: ${persona} sees ${subjects.length} tasks`, async () => {
      const { driver } = await open(persona);
      await driver.choose(list);
      await until(() => driver.rows.length === subjects.length, `${subjects.length} rows, not ${driver.rows.length}`);
      expect(driver.rows.map(([, , subject]) => subject)).to.have.members([...subjects]);
    });
  }

  /** Written by hand: names that stand in a list of customers, and such as do not. */
  const customers: readonly (readonly [list: string, holds: string, not: string])[] = [
    ['Accounts', 'Northwind Grid', 'Helio Systems'],
    ['Partners', 'Helio Systems', 'Northwind Grid'],
    ['Contacts', 'Mira Castell', 'Linnea Falk'],
    ['Consumers', 'Étienne Moreau', 'Mira Castell'],
    ['Households', 'Moreau household', 'Northwind Grid'],
    ['Household Members', 'Étienne Moreau', 'Mira Castell'],
  ];
  for (const [list, holds, not] of customers) {
    it(`${list}: a case task agent finds ${holds} there, and not ${not}`, async () => {
      const { driver } = await open('case-task-agent');
      await driver.choose(list);
      await until(() => driver.rows.some(([name]) => name === holds), holds);
      expect(driver.rows.some(([name]) => name === not)).to.equal(false);
    });
  }

  it('opens a customer in place of the list, read-only, and leads back', async () => {
    const { widget, driver } = await open('case-task-agent');
    await driver.choose('Consumers');
    await driver.openFirst();
    expect(driver.opened?.localName).to.equal('record-view');
    driver.back();
    await until(() => driver.opened === null, 'the list');
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'open-button', 'focus in the list');
    await expect(widget).to.be.accessible();
  });

  it('opens a task to be worked on', async () => {
    const { driver } = await open('case-task-agent');
    await driver.openFirst();
    expect(driver.opened?.localName).to.equal('case-task');
  });

  it('G-63 forgets the list that was chosen when somebody else signs in', async () => {
    const { driver } = await open('case-task-agent');
    await driver.choose('Consumers');
    page.signIn('case-viewer');
    await until(() => driver.current === 'All Cases', 'the lists of the other person');
    expect(driver.text).to.not.contain('Household');
  });
});
