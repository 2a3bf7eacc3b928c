import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import { CaseTaskDriver } from '../../src/testing/drivers/case-task.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { playbookUrl } from '../../src/widgets/case-task/playbook-link.rule.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

describe('case-task', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(options: PageOptions = {}, attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ persona: 'case-task-agent', timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('case-task', { record: landmarks.taskOfAgent, ...attributes }));
    return { widget, driver: new CaseTaskDriver(widget) };
  }

  const writes = (): readonly unknown[] => page.mock.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body));

  /** Somebody else changes the task meanwhile. */
  const changeElsewhere = (values: Readonly<Record<string, string>>): Promise<unknown> => fetch(`/api/now/table/${landmarks.taskOfAgent}`, {
    method: 'PATCH',
    headers: { 'Authorization': `Bearer ${tokenFor('agent')}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(values),
  });

  /** Written by hand: who may change what of which task, and whether they can write about it. */
  const rights: readonly (readonly [PersonaId, keyof typeof landmarks, editable: readonly string[], writes: boolean])[] = [
    ['case-task-agent', 'taskOfAgent', ['State'], true],
    ['agent', 'taskHiddenFromCustomer', ['State'], true],
    ['case-task-viewer', 'taskOfAgent', [], false],
    ['contributor-viewer', 'taskOfAgentHidden', [], false],
    ['customer', 'taskOfAgent', ['State'], true],
    ['account-contributor', 'taskCreatedByAgent', ['State'], true],
  ];
  for (const [persona, task, editable, mayWrite] of rights) {
    it(`lets ${persona} ${editable.length === 0 ? 'change nothing' : `change ${editable.join(', ')}`} of ${task}`, async () => {
      const { widget, driver } = await open({ persona }, { record: landmarks[task] });
      expect(driver.editable).to.deep.equal(editable);
      const stream = (): HTMLElement | null => widget.shadowRoot?.querySelector('activity-stream') ?? null;
      await until(() => stream() !== null, 'the stream');
      const shown = stream();
      if (shown) await settled(shown);
      expect(shown?.shadowRoot?.querySelector('[part="composer"]') !== null).to.equal(mayWrite);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('is not there for a customer to whom it is not shown', async () => {
    const { widget } = await open({ persona: 'customer' }, { record: landmarks.taskHiddenFromCustomer });
    expect(widget.matches(':state(denied)')).to.equal(true);
  });

  it('saves another state once, however often Save is pressed, and says so', async () => {
    const { widget, driver } = await open();
    const saved: unknown[] = [];
    widget.addEventListener('portal-saved', ({ detail }) => saved.push(detail));
    driver.choose('Closed');
    for (let click = 0; click < 100; click += 1) driver.saveButton?.click();
    await until(() => driver.fields.get('State') === 'Closed', 'the new state');
    expect(writes()).to.deep.equal([{ state: '3' }]);
    expect(saved).to.deep.equal([{ ref: landmarks.taskOfAgent, table: 'sn_customerservice_task', fields: ['state'], operation: null }]);
  });

  it('sends nothing while nothing is changed, and says why', async () => {
    const { driver } = await open();
    await driver.save();
    await until(() => driver.problem !== '', 'the words');
    expect(driver.problem).to.contain('Nothing has changed yet');
    expect(writes()).to.deep.equal([]);
  });

  it('sends nothing when the page prevents it, and keeps what was chosen', async () => {
    const { widget, driver } = await open();
    widget.addEventListener('portal-submit', (event) => event.preventDefault());
    driver.choose('Closed');
    await driver.save();
    await page.quiet();
    expect(writes()).to.deep.equal([]);
    expect(driver.chosen).to.equal('Closed');
  });

  it('keeps what was chosen when somebody else was first, shows the task as it is now and lets it be saved again', async () => {
    const { driver } = await open();
    driver.choose('Closed');
    await changeElsewhere({ short_description: 'Look at feeder 9 and 10' });
    await driver.save();
    await until(() => driver.problem !== '', 'the conflict');
    expect(driver.problem).to.contain('Somebody else has changed this task');
    expect(driver.chosen).to.equal('Closed');
    await until(() => driver.text.includes('Look at feeder 9 and 10'), 'the task as it is now');
    await driver.save();
    await until(() => driver.fields.get('State') === 'Closed', 'the new state');
    expect(driver.problem).to.equal('');
  });

  it('keeps what was chosen when the server fails, in words of its own', async () => {
    const { driver } = await open();
    page.answerFirst(http.patch('*/table/sn_customerservice_task/:id', () => HttpResponse.json({ error: { message: 'secret' } }, { status: 403 })));
    driver.choose('Closed');
    await driver.save();
    await until(() => driver.problem !== '', 'the words');
    expect(driver.problem).to.contain('Not saved').and.not.contain('secret');
    expect(driver.chosen).to.equal('Closed');
  });

  it('G-63 forgets what was chosen when somebody else signs in', async () => {
    const { widget, driver } = await open();
    driver.choose('Closed');
    page.signIn('customer');
    await until(() => widget.matches(':state(ready)') && !driver.fields.has('Assigned to'), 'the task for the customer');
    expect(driver.chosen).to.equal('Open');
  });

  it('tells the page when somebody asks for the case, by its number', async () => {
    const { widget, driver } = await open();
    const asked: string[] = [];
    widget.addEventListener('portal-open-record', ({ detail }) => asked.push(`${detail.table} ${detail.display['number'] ?? ''}`));
    await until(() => driver.caseButton !== null, 'the way to the case');
    driver.caseButton?.click();
    expect(asked).to.deep.equal([`sn_customerservice_case ${textOf(driver.caseButton)}`]);
  });

  it('offers no way to a case that the person may not read', async () => {
    const { driver } = await open({ persona: 'case-task-viewer' });
    await page.quiet();
    expect(driver.caseButton === null).to.equal(true);
  });

  it('shows a playbook as a link where the owner of the page has named its host, else as the text it is', async () => {
    const address = 'https://play.example/books/7';
    page = new PortalPage({ persona: 'case-task-agent' });
    await changeElsewhere({ description: address });
    const attributes = { 'record': landmarks.taskOfAgent, 'playbook-field': 'description', 'playbook-hosts': 'play.example' };
    const widget = await page.show(tag('case-task', attributes));
    const driver = new CaseTaskDriver(widget);
    expect(driver.playbook?.href).to.equal(address);
    widget.playbookHosts = 'other.example';
    await widget.updateComplete;
    expect(driver.playbook === null).to.equal(true);
    expect(driver.fields.get('Description')).to.equal(address);
  });

  const addresses: readonly (readonly [string | undefined, readonly string[], string | null])[] = [
    ['https://play.example/7', ['play.example'], 'https://play.example/7'],
    [' https://play.example/7 ', ['other.example', 'play.example'], 'https://play.example/7'],
    ['https://play.example:8443/7', ['play.example:8443'], 'https://play.example:8443/7'],
    ['https://play.example:8443/7', ['play.example'], null],
    ['http://play.example/7', ['play.example'], null],
    ['https://evil.example/7', ['play.example'], null],
    ['https://play.example.evil.example/7', ['play.example'], null],
    ['https://play.example@evil.example/7', ['play.example'], null],
    ['javascript:alert(1)', ['play.example', ''], null],
    ['/7', ['play.example', ''], null],
    ['', [''], null],
    [undefined, ['play.example'], null],
  ];
  for (const [address, hosts, expected] of addresses) {
    it(`${expected === null ? 'does not follow' : 'follows'} ${address ?? 'nothing'} with hosts ${hosts.join(' ')}`, () => {
      expect(playbookUrl(address, hosts)).to.equal(expected);
    });
  }
});
