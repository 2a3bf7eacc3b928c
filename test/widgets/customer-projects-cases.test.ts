import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from './portal-page.js';

describe('customer-projects and cases about them', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(persona: PersonaId, attributes: Readonly<Record<string, string>>) {
    page = new PortalPage({ persona, timeZone: 'UTC' });
    const widget = await page.show(tag('customer-projects', { 'case-view': 'new-case', ...attributes }));
    await page.quiet();
    return { widget, driver: new CustomerProjectsDriver(widget) };
  }

  /** Written by hand: who is offered a case about a project that they see. */
  const offered: readonly (readonly [PersonaId, keyof typeof landmarks, boolean])[] = [
    ['customer', 'projectOfContact', true],
    ['customer-admin', 'projectOfRelatedAccount', true],
    ['case-manager', 'projectOfChildAccount', true],
    ['partner', 'projectOfPartner', true],
    ['project-manager', 'projectOfContact', false],
    ['agent', 'projectOfContact', false],
  ];
  for (const [persona, record, isOffered] of offered) {
    it(`offers ${persona} ${isOffered ? 'a case' : 'none'}`, async () => {
      const { driver } = await open(persona, { record: landmarks[record] });
      expect(driver.createCaseButton !== null).to.equal(isOffered);
    });
  }

  it('offers none where the view grants no new case', async () => {
    const { driver } = await open('customer', { record: landmarks.projectOfContact, 'case-view': 'lists' });
    expect(driver.createCaseButton).to.equal(null);
  });

  it('shows the form in the place of the project, and the button has focus on the way back', async () => {
    const { widget, driver } = await open('customer', { record: landmarks.projectOfContact });
    driver.createCaseButton?.click();
    await until(() => widget.shadowRoot?.querySelector('create-case') !== null, 'the form');
    expect(widget.shadowRoot?.querySelector('create-case')?.producer).to.equal('project');
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'back', 'focus on the way back');
    driver.back();
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'create-case', 'focus on the button');
  });

  it('keeps what was typed about a case while the person looks at the project again', async () => {
    const { driver } = await open('customer', { record: landmarks.projectOfContact });
    driver.createCaseButton?.click();
    await until(() => driver.newCase?.matches(':state(ready)') === true, 'the form');
    if (!driver.newCase) throw new Error('there is no form');
    const form = new CreateCaseDriver(driver.newCase);
    form.fill('Subject', 'The ducts are flooded');
    driver.back();
    await until(() => driver.newCase === null, 'the project');
    expect(driver.lists).to.include('Project tasks');
    driver.createCaseButton?.click();
    await until(() => driver.newCase !== null, 'the form');
    expect(form.valueOf('Subject')).to.equal('The ducts are flooded');
  });

  it('leaves the case to the page that takes it, naming the project and nothing else', async () => {
    const { widget, driver } = await open('customer', { record: landmarks.projectOfContact });
    const asked: unknown[] = [];
    widget.addEventListener('portal-create-case', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    driver.createCaseButton?.click();
    await page.quiet();
    expect(asked).to.deep.equal([{ project: landmarks.projectOfContact, task: null }]);
    expect(driver.lists).to.not.deep.equal([]);
  });
});
