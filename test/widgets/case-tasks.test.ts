import { expect } from '@open-wc/testing';
import type { PersonaId } from '../../mocks/personas.js';
import { CaseTaskDriver } from '../../src/testing/drivers/case-task.driver.js';
import { CaseTasksDriver } from '../../src/testing/drivers/case-tasks.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** Subjects of case tasks. */
const logs = 'Send the logs of gateway 7';
const feeder = 'Look at feeder 9 on site';
const spare = 'Order a spare alarm line';
const reading = 'Read the meter of the old buyer';
const exchange = 'Exchange the display';
const adjust = 'Adjust the gate';
const payer = 'Check who pays for the alarm line';
const contract = 'Find the contract of the training room';
const chargers = 'Measure the chargers once more';
const fan = 'Say who pays for the fan';
const refund = 'Send the refund';

describe('case-tasks', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(options: PageOptions = {}, attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ persona: 'case-task-agent', timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('case-tasks', attributes));
    return { widget, driver: new CaseTasksDriver(widget) };
  }

  /** Written by hand: whose list holds which tasks. */
  const lists: readonly (readonly [PersonaId, 'mine' | 'group', rows: readonly string[]])[] = [
    ['case-task-agent', 'mine', [feeder, spare, reading]],
    ['case-task-agent', 'group', [feeder, spare, reading, exchange, adjust, chargers]],
    ['case-task-viewer', 'mine', []],
    ['contributor-viewer', 'mine', []],
    ['customer', 'mine', [logs, feeder]],
    ['case-manager', 'mine', [logs, feeder]],
    ['consumer', 'mine', []],
    ['self-contributor', 'mine', [contract, fan]],
    ['account-contributor', 'mine', [reading, payer]],
    ['consumer-contributor', 'mine', [exchange, refund]],
    ['relationship-contributor', 'mine', [reading, payer, refund]],
    ['location-contributor', 'mine', [adjust, chargers]],
    ['proxy-contact', 'mine', []],
  ];
  for (const [persona, scope, rows] of lists) {
    it(`scope="${scope}": ${persona} has ${rows.length === 0 ? 'no tasks' : `${rows.length} tasks`}`, async () => {
      const { driver } = await open({ persona }, { scope });
      expect(driver.rows.map(([, , subject]) => subject)).to.have.members([...rows]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  for (const [persona, scope] of [['customer', 'group'], ['case-viewer', 'mine'], ['project-manager', 'mine']] as const) {
    it(`shows ${persona} nothing for scope="${scope}", and asks for none of it`, async () => {
      const { widget } = await open({ persona }, { scope });
      expect(widget.matches(':state(denied)')).to.equal(true);
      expect(page.mock.requests.some(({ url, body }) => `${url}${body}`.includes('sn_customerservice_task'))).to.equal(false);
    });
  }

  it('has number, state, subject, priority and case; of a group also who does it', async () => {
    const { driver, widget } = await open();
    const columns = ['Number', 'State', 'Subject', 'Priority', 'Case', 'Case subject'];
    expect(driver.columns).to.deep.equal(columns);
    widget.scope = 'group';
    await until(() => driver.columns.length === columns.length + 1, 'the column of the group');
    expect(driver.columns.at(-1)).to.equal('Assigned to');
  });

  it('shows one task in place of the list, and the same row has focus on the way back', async () => {
    const { driver, widget } = await open();
    const [, number = ''] = driver.numbers;
    await driver.open(number);
    expect(widget.shadowRoot?.activeElement?.getAttribute('part')).to.equal('back');
    driver.back();
    await until(() => driver.opened === null, 'the list');
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'open-button', 'focus in the list');
    expect(widget.shadowRoot?.activeElement?.textContent).to.contain(number);
  });

  it('leads from a task to its case and back', async () => {
    const { driver } = await open();
    await driver.open(driver.numbers[0] ?? '');
    const task = driver.opened;
    if (!task) throw new Error('no task is open');
    await settled(task);
    await until(() => new CaseTaskDriver(task).caseButton !== null, 'the way to the case');
    new CaseTaskDriver(task).caseButton?.click();
    await until(() => driver.opened?.localName === 'case-view', 'the case');
    driver.back();
    await until(() => driver.opened?.localName === 'case-task', 'the task');
  });

  it('leaves a task to the page that takes it', async () => {
    const { driver, widget } = await open();
    const asked: string[] = [];
    widget.addEventListener('portal-open-record', (event) => {
      event.preventDefault();
      asked.push(event.detail.display['number'] ?? '');
    });
    const [number = ''] = driver.numbers;
    widget.shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await page.quiet();
    expect(asked).to.deep.equal([number]);
    expect(driver.opened === null).to.equal(true);
  });

  it('finds tasks by what is typed, asking the server', async () => {
    const { driver } = await open({}, { scope: 'group' });
    const field = driver.searchField;
    if (!field) throw new Error('there is no search');
    field.value = 'gate';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => driver.rows.length === 1, 'the task');
    expect(driver.rows[0]?.[2]).to.equal(adjust);
  });

  it('reads page by page', async () => {
    const { driver, widget } = await open({}, { scope: 'group', 'page-size': '4' });
    expect(driver.rows).to.have.length(4);
    widget.shadowRoot?.querySelector<HTMLElement>('[part="more-button"]')?.click();
    await until(() => driver.rows.length === 6, 'the rest');
    expect(driver.text).to.not.contain('Show more');
  });

  it('G-63 closes what is open and forgets what was searched for when somebody else signs in', async () => {
    const { driver, widget } = await open();
    await driver.open(driver.numbers[0] ?? '');
    page.signIn('customer');
    await until(() => driver.opened === null && widget.matches(':state(ready)'), 'the list of the other person');
    expect(driver.rows.map(([, , subject]) => subject)).to.have.members([logs, feeder]);
    expect(driver.text).to.not.contain(spare);
  });
});
