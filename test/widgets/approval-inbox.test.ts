import { expect } from '@open-wc/testing';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { focused, spoken } from '../keyboard/keys.js';
import { InboxPage } from './inbox-page.js';
import { demoViews, tag, type PageOptions } from './portal-page.js';

describe('approval-inbox', () => {
  let page: InboxPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new InboxPage(options);
    return page.open(attributes);
  }

  afterEach(() => page.leave());

  describe('what waits and what is decided', () => {
    it('lists what waits, the most urgent first, each with its kind, when it is due in words, and what it is about', async () => {
      const { driver } = await open();
      expect(driver.approvals.map(({ title, summary }) => [title, summary])).to.deep.equal([
        ['REQ0050001 Request Overdue: due 2 days ago', 'Spare parts for Harbor'],
        ['CHG0030001 Change Due tomorrow', 'Enlarge the alarm queue of the Harbor gateways'],
        ['RITM0050001 Requested item Due in 2 days', 'Spare gateway'],
        ['CHG0030009 Change Due in 3 days', ''],
        ['Nadia Orsini Registration request Due in 5 days', ''],
      ]);
      expect(driver.approval('CHG0030001')?.facts).to.match(/Asked 5 days ago.*Opened by Silas Moore/);
    });

    it('tells how many wait where the service counts them for the person', async () => {
      const { driver } = await open();
      expect(textOf(driver.tab('Waiting'))).to.equal('Waiting for you (5)');
    });

    it('shows decided approvals when somebody asks for them, and reads them then', async () => {
      const { driver } = await open();
      await page.quiet();
      const before = page.mock.requests.length;
      await driver.showDecided();
      expect(page.mock.requests.length).to.be.greaterThan(before);
      expect(driver.approval('REQ0050006')?.title).to.equal('REQ0050006 Request Rejected');
      expect(driver.approval('Emil Tarnow')?.title).to.equal('Emil Tarnow Registration request No Longer Required');
      expect(driver.approvals.every(({ actions }) => actions === '')).to.equal(true);
    });

    it('names whose approval it is when somebody stands in for another person', async () => {
      const { driver } = await open({ 'page-size': '50' }, { persona: 'case-manager' });
      const forJonas = driver.approvals.filter(({ title }) => title.includes('For Jonas Ferrow')).map(({ name }) => name);
      expect(forJonas).to.include.members(['REQ0050001', 'RITM0050001']);
      expect(driver.approvals.some(({ title }) => title.includes('For Priya'))).to.equal(false);
    });

    it('shows the first page, and more when somebody asks for it; focus goes to the first that is new', async () => {
      const { driver } = await open({}, { persona: 'case-manager' });
      expect(driver.names).to.have.length(10);
      const more = driver.part('more-button');
      more.focus();
      more.click();
      await until(() => driver.names.length > 10, 'more approvals');
      expect(new Set(driver.names).size).to.be.greaterThan(10);
    });

    it('names the group that was asked', async () => {
      const { driver } = await open({}, { persona: 'partner-admin' });
      expect(driver.approvals).to.have.length(1);
      expect(driver.approvals[0]?.facts).to.match(/Group/);
    });

    it('lists no approvals of others for those who may read them as well', async () => {
      const { widget } = await open({}, { persona: 'agent' });
      expect(widget.matches(':state(empty)')).to.equal(true);
      const asked = page.mock.requests.map(({ url }) => decodeURIComponent(url)).filter((url) => url.includes('/sysapproval_approver?'));
      expect(asked).to.have.length(1);
      expect(asked[0]).to.match(/state=requested\^approver(?:IN|=)/);
    });

    it('says that nothing waits for people whom nobody has asked', async () => {
      const { driver, widget } = await open({}, { persona: 'consumer' });
      expect(widget.matches(':state(empty)')).to.equal(true);
      expect(driver.text).to.include('Nothing is waiting for your decision');
    });
  });

  describe('the record behind an approval', () => {
    it('opens in a pop-up as its view says, a request with its items folded out below', async () => {
      const { driver } = await open();
      await driver.open('REQ0050001');
      const detail = driver.detail;
      if (!detail) throw new Error('no record is shown');
      await settled(detail);
      expect(new RecordViewDriver(detail).fields.get('Request state')).to.equal('Pending Approval');
      const items = detail.shadowRoot?.querySelector('details[part="items"]');
      expect(items?.matches('[open]')).to.equal(true);
      expect(textOf(items?.querySelector('summary'))).to.equal('Items');
    });

    it('can be approved from there, after which focus is in the list again', async () => {
      const { driver, widget } = await open();
      await driver.open('CHG0030001');
      driver.part('detail-approve').click();
      await until(() => driver.has('undo-button'), 'the time to undo');
      expect(driver.dialog === null).to.equal(true);
      await widget.updateComplete;
      await until(() => focused() === 'Approve RITM0050001', 'focus on the next approval');
    });

    it('shows what the approval itself says when it may not be read, and lets it be decided', async () => {
      const { driver } = await open();
      expect(driver.text).to.include('The record behind this approval is not available to you.');
      expect(driver.approval('CHG0030009')?.actions).to.equal('Approve Reject…');
    });

    it('is left out with unreadable="hide", and then nothing tells how many there are', async () => {
      const { driver } = await open({ unreadable: 'hide' });
      expect(driver.names).to.deep.equal(['REQ0050001', 'CHG0030001', 'RITM0050001', 'Nadia Orsini']);
      expect(textOf(driver.tab('Waiting'))).to.equal('Waiting for you');
    });

    it('locks its approval with unreadable="lock", and says why', async () => {
      const { driver } = await open({ unreadable: 'lock' });
      expect(driver.approval('CHG0030009')?.actions).to.equal('You can decide as soon as you may see the record.');
      expect(driver.approval('CHG0030001')?.actions).to.equal('Approve Reject…');
    });
  });

  describe('who decides, and where', () => {
    it('strict: whoever lacks the licensed role sees what waits and why they cannot decide', async () => {
      const { driver } = await open({ licence: 'strict' });
      expect(driver.names).to.have.length(5);
      expect(driver.approvals.every(({ actions }) => actions === '')).to.equal(true);
      expect(driver.notes[0]).to.match(/licence/);
    });

    it('T26 leads to where decisions are signed, with the key of the approval, and sends nothing', async () => {
      const { driver } = await open({ 'signature-tables': 'change_request', 'signature-url': 'https://sign.example/page?lang=en' });
      const link = driver.buttonOf('CHG0030001', 'sign-link');
      expect(link.getAttribute('href')).to.equal(`https://sign.example/page?lang=en&approval=${landmarks.approvalOfChange.split('/')[1] ?? ''}`);
      expect(driver.approval('REQ0050001')?.actions).to.equal('Approve Reject…');
      expect(page.provider.querySelector('input[type="password"]') === null).to.equal(true);
    });

    it('tells the owner of the page that signatures need a web address', async () => {
      for (const address of ['', 'javascript:alert(1)']) {
        const { widget } = await open({ 'signature-tables': 'change_request', 'signature-url': address });
        expect(widget.matches(':state(error)')).to.equal(true);
        expect(page.errors).to.deep.equal(['bad-configuration']);
        page.leave();
      }
    });

    it('tells the owner of the page what their view lacks', async () => {
      const views = { version: 1, views: [{ name: 'portal', table: 'sysapproval_approver', roles: ['snc_external'], list: ['state'] }] };
      const { driver } = await open({}, { views: views as PageOptions['views'] });
      expect(driver.text).to.include('must have "state" in "list", "raw" and "filter"');
    });
  });

  describe('what others learn of it', () => {
    it('G-51 asks the page before and tells it after, with granted fields and no comment', async () => {
      const { driver } = await open();
      const told: string[] = [];
      const granted = await grantedPaths();
      for (const type of ['portal-decide', 'portal-decided'] as const) {
        page.provider.addEventListener(type, ({ detail }) => {
          told.push(`${type} ${detail.decision} ${detail.ref}`);
          expect(Object.keys({ ...detail.display, ...detail.value }).filter((path) => !granted.includes(path))).to.deep.equal([]);
          expect(JSON.stringify(detail)).not.to.include('Not now');
        });
      }
      await driver.reject('CHG0030001');
      driver.write('Not now');
      driver.confirm();
      await page.clock.advance(5000);
      await until(() => told.length === 2, 'both events');
      expect(told).to.deep.equal([`portal-decide reject ${landmarks.approvalOfChange}`, `portal-decided reject ${landmarks.approvalOfChange}`]);
    });

    it('sends nothing when the page says no', async () => {
      const { driver, widget } = await open();
      page.provider.addEventListener('portal-decide', (event) => event.preventDefault());
      driver.approve('CHG0030001');
      await widget.updateComplete;
      await page.clock.advance(60_000);
      await page.quiet();
      expect(page.writes).to.deep.equal([]);
      expect(driver.approval('CHG0030001')?.actions).to.equal('Approve Reject…');
    });

    it('shows the new state in related-records on the same page, without anybody asking for it', async () => {
      const { driver } = await open();
      const related = tag('related-records', { record: landmarks.caseWithEverything });
      await page.show(related);
      const list = new RelatedRecordsDriver(related);
      const stateOf = (): string | undefined => list.rows.find(({ number }) => number === 'CHG0030001')?.state;
      expect(stateOf()).to.equal('Authorize');
      driver.approve('CHG0030001');
      await page.clock.advance(5000);
      await until(() => stateOf() !== 'Authorize', 'the new state');
    });

    it('says how many are left', async () => {
      const { driver, widget } = await open();
      driver.approve('CHG0030001');
      await page.clock.advance(5000);
      await until(() => spoken(widget).some((text) => text === 'CHG0030001 approved. 4 left.'), 'the announcement');
    });

    it('shows, says and sends nothing of what an over-sharing server adds', async () => {
      const { driver, widget } = await open({}, { scenario: 'over-sharing' });
      await driver.showDecided();
      expect(carriesCanary(driver.text)).to.equal(false);
      expect(carriesCanary(spoken(widget).join(' '))).to.equal(false);
    });
  });

  it('has nothing that axe minds: in the list, while undoing, picking and asking, and in what is decided', async () => {
    const { driver, widget } = await open();
    await expect(widget).to.be.accessible();
    driver.approve('CHG0030001');
    driver.select('REQ0050001');
    await until(() => driver.has('undo-button') && driver.has('approve-selected'), 'Undo and the buttons');
    await expect(widget).to.be.accessible();
    await driver.reject('RITM0050001');
    await expect(widget).to.be.accessible();
    driver.part('action-cancel').click();
    await until(() => driver.dialog === null, 'the question to close');
    await driver.showDecided();
    await expect(widget).to.be.accessible();
  });
});

/** What the demo's view of approvals lets external people read. */
async function grantedPaths(): Promise<readonly string[]> {
  const document: { readonly views: readonly { readonly table: string; readonly roles: readonly string[]; readonly list: readonly string[] }[] } =
    await (await fetch(demoViews)).json();
  return document.views.find(({ table, roles }) => table === 'sysapproval_approver' && roles.includes('snc_external'))?.list ?? [];
}
