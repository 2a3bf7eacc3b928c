import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { PortalPage, tag } from './portal-page.js';

/** Names of projects. */
const coast = 'Coast grid modernization';
const metering = 'Metering data clean-up';
const harbor = 'Harbor section';
const ducts = 'Harbor cable ducts';
const norfolk = 'Norfolk section';
const controlRoom = 'Relocation of the control room to the new building at Lakeside, with all feeder screens, alarm panels and the voice recording of the dispatchers';
const cabinets = 'Harbor cabinet keys';
const sensors = 'Norfolk yard sensors';
const mill = 'Load control for mill 3';
const coldChain = 'Cold chain monitoring';
const heat = 'Heat recovery in plant 2';
const chargers = 'Charging points for Harbor Depot';

const all = [coast, metering, harbor, ducts, norfolk, controlRoom, cabinets, sensors, mill, coldChain, heat, chargers];

describe('customer-projects, by who looks', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(persona: PersonaId, attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ persona, timeZone: 'UTC' });
    const widget = await page.show(tag('customer-projects', attributes));
    await page.quiet();
    return { widget, driver: new CustomerProjectsDriver(widget) };
  }

  /** Written by hand: a project is for who is one of its contacts, has access to its account, and has the role of a customer. */
  const projects: readonly (readonly [PersonaId, names: readonly string[]])[] = [
    ['customer', [coast, harbor, ducts, controlRoom, cabinets]],
    ['customer-admin', [controlRoom, mill]],
    ['case-manager', [controlRoom, sensors]],
    ['partner', [coldChain]],
    ['partner-admin', []],
    ['authorized-contact', []],
    ['consumer', []],
    ['no-role', []],
    ['project-manager', all],
    ['agent', all],
  ];
  for (const [persona, names] of projects) {
    it(`lists ${names.length} projects for ${persona}`, async () => {
      const { driver } = await open(persona);
      expect(driver.rows.map(([, name]) => name)).to.have.members([...names]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  /** Written by hand: contact of the project or not × access to its account or not. */
  const matrix: readonly (readonly [PersonaId, keyof typeof landmarks, what: string, isShown: boolean])[] = [
    ['customer', 'projectOfContact', 'is a contact with access', true],
    ['customer', 'projectSub', 'is a contact of the sub-project with access', true],
    ['customer', 'projectSubOfOthers', 'has access and is a contact of the project above only', false],
    ['customer', 'projectOfOthers', 'has access and is no contact', false],
    ['customer', 'projectOfRelatedAccount', 'is a contact and has no access any more', false],
    ['customer', 'projectOfPartner', 'is neither', false],
    ['customer', 'projectOfLocation', 'is neither, and nobody is: it has no account', false],
    ['customer-admin', 'projectOfRelatedAccount', 'is a contact with access by a contact relationship', true],
    ['customer-admin', 'projectOfContact', 'answers for the account and is no contact', false],
    ['case-manager', 'projectOfChildAccount', 'is a contact with access from the account above', true],
    ['partner', 'projectOfPartner', 'is a contact with access as the partner of the account', true],
    ['partner', 'projectOfOtherCustomer', 'has access as the partner and is no contact', false],
    ['partner-admin', 'projectOfPartner', 'has access as the partner and is no contact', false],
    ['authorized-contact', 'projectOfPartner', 'is a contact of the account without the role', false],
    ['no-role', 'projectOfPartner', 'is a contact without any role', false],
    ['project-manager', 'projectOfLocation', 'manages projects', true],
  ];
  for (const [persona, record, what, isShown] of matrix) {
    it(`${isShown ? 'shows' : 'hides'} ${record}: ${persona} ${what}`, async () => {
      const { widget, driver } = await open(persona, { record: landmarks[record] });
      expect(widget.matches(isShown ? ':state(ready)' : ':state(denied)'), driver.text).to.equal(true);
      expect(driver.lists.length > 0).to.equal(isShown && record !== 'projectOfLocation');
      if (!isShown) expect(driver.text).to.contain('Not available');
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('shows a contact the tasks that are visible to customers and no others, whoever they are assigned to', async () => {
    const { driver } = await open('customer', { record: landmarks.projectOfContact });
    const tasks = driver.rowsOf('Project tasks').map(([, title]) => title);
    expect(tasks).to.include.members(['Survey the Harbor cabinets', 'Review the list of alarms', 'Collect photos of the cabinets']);
    expect(tasks).to.not.include.members(['Negotiate with the supplier']);
    expect(tasks).to.not.include.members(['Compare the offers of the suppliers']);
    expect(driver.text).to.not.contain('Negotiate with the supplier');
  });

  it('shows of sub-projects only those that the person takes part in', async () => {
    const { driver } = await open('customer', { record: landmarks.projectOfContact });
    expect(driver.rowsOf('Sub-projects').map(([, name]) => name)).to.deep.equal([harbor]);
  });

  it('shows somebody who manages projects all of it', async () => {
    const { driver } = await open('project-manager', { record: landmarks.projectOfContact });
    expect(driver.rowsOf('Sub-projects').map(([, name]) => name)).to.have.members([harbor, norfolk]);
    expect(driver.createCaseButton).to.equal(null);
  });
});
