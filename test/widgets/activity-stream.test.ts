import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { keys, landmarks } from '../../mocks/dataset/landmarks.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { silence } from '../keyboard/keys.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const caseTable = 'sn_customerservice_case';

/** The demo's views, with another list of what of a case's activity customers may read. */
function viewsWithActivity(activity: readonly string[]): string {
  return demoViewsWith((view) => (
    view.table === caseTable && view.roles.includes('snc_external') ? { ...view, activity, write: ['comments', 'work_notes'] } : view));
}

describe('activity-stream', () => {
  let page: PortalPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}, prepare = (): void => {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    prepare();
    const widget = await page.show(tag('activity-stream', { record: landmarks.caseWithEverything, ...attributes }));
    return { widget, driver: new ActivityStreamDriver(widget) };
  }

  /** Writes on the case as somebody at the service would. */
  function said(text: string, key: string): void {
    page.mock.backend.asSystem().create('sys_journal_field', { name: caseTable, element: 'comments', element_id: key, value: text });
  }

  afterEach(() => page.leave());

  it('shows who wrote what, and which granted fields they changed, the newest first', async () => {
    const { widget, driver } = await open();
    expect(driver.entries.map(({ kind, author, text }) => [kind, author, text])).to.deep.equal([
      ['comment', 'Dana Whitlock', 'A larger queue is planned. The change waits for your approval.'],
      ['change', 'Dana Whitlock', 'Priority changed to 2 - High'],
      ['comment', 'Dana Whitlock', 'Thank you. We can see both alarms in the queue of gateway 7 and are looking into it.'],
      ['change', 'Dana Whitlock', 'State changed to Open'],
      ['comment', 'Mira Castell', 'It happened again tonight, at 02:14 and at 03:40.'],
    ]);
    await expect(widget).to.be.accessible();
  });

  it('says when in the zone of the reader, how long ago, and for machines in UTC', async () => {
    const { widget, driver } = await open({ record: landmarks.caseNew }, { timeZone: 'Asia/Kolkata' }, () => said('Today', keys.caseNew));
    const entry = driver.entries.at(0);
    expect(entry?.text).to.equal('Today');
    expect(entry?.when).to.match(/^.* · Nov 20, 2026, 2:30\sPM$/);
    expect(widget.shadowRoot?.querySelector('[part~="entry"] time')?.getAttribute('datetime')).to.equal('2026-11-20T09:00:00Z');
  });

  it('shows the oldest first where the page asks for it, with the text field below', async () => {
    const { widget, driver } = await open({ order: 'oldest' });
    expect(driver.entries.at(0)?.author).to.equal('Mira Castell');
    const entry = widget.shadowRoot?.querySelector('[part~="entry"]');
    const field = driver.field;
    expect(entry && field && entry.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(4);
  });

  it('lets the person turn the order round, and leaves focus and what they were writing where it is', async () => {
    const { widget, driver } = await open();
    driver.write('Half a thought');
    const { order, field } = driver;
    if (!order) throw new Error('no order to choose');
    order.focus();
    order.value = 'oldest';
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => driver.entries.at(0)?.author === 'Mira Castell', 'the other order');
    await until(() => widget.shadowRoot?.activeElement === order, 'focus to stay');
    expect(driver.field === field).to.equal(true);
    expect(driver.draft).to.equal('Half a thought');
  });

  it('shows twenty entries, then more on demand, where reading goes on', async () => {
    const { widget, driver } = await open({ record: landmarks.caseNew }, {}, () => {
      for (let n = 1; n <= 45; n += 1) said(`Entry ${n}`, keys.caseNew);
    });
    const before = driver.entries.length;
    expect(before).to.equal(20);
    driver.older?.click();
    await until(() => driver.entries.length === 40, 'older entries');
    const focused = widget.shadowRoot?.activeElement;
    expect(textOf(focused?.querySelector('.entry-body'))).to.equal(driver.entries[20]?.text);
    driver.older?.click();
    await until(() => driver.older === null, 'all entries');
    expect(driver.entries.filter(({ text }) => text.startsWith('Entry '))).to.have.lengthOf(45);
  });

  it('shows text as text, with its line breaks, whatever markup is in it', async () => {
    const { widget, driver } = await open({ record: landmarks.caseNew }, {}, () => said('<img src=x onerror=alert(1)>\nאבג second', keys.caseNew));
    expect(driver.entries.at(0)?.text).to.equal('<img src=x onerror=alert(1)> אבג second');
    expect(widget.shadowRoot?.querySelector('img') === null).to.equal(true);
    const body = widget.shadowRoot?.querySelector('.entry-body p');
    expect(body && getComputedStyle(body).whiteSpace).to.equal('pre-line');
    expect(body?.getAttribute('dir')).to.equal('auto');
  });

  for (const scenario of ['normal', 'over-sharing'] as const) {
    it(`T23 never shows work notes to a customer, nor that there are any; the service is ${scenario}`, async () => {
      const { widget, driver } = await open({}, { scenario, views: viewsWithActivity(['comments', 'work_notes']) });
      expect(driver.entries.map(({ kind }) => kind)).to.deep.equal(['comment', 'comment', 'comment']);
      expect(carriesCanary(widget.shadowRoot?.textContent ?? '')).to.equal(false);
      expect(widget.shadowRoot?.querySelector('[type="radio"]') === null, 'a choice of journals').to.equal(true);
      const asked = page.mock.requests.map(({ url, body }) => url + body).join('\n');
      expect(asked).not.to.contain('work_notes');
    });
  }

  it('shows work notes to those who work on the case, marked in words', async () => {
    const { widget, driver } = await open({}, { persona: 'agent' });
    const notes = driver.entries.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ author }) => author)).to.have.members(['Owen Tarrant', 'Dana Whitlock']);
    expect(textOf(widget.shadowRoot?.querySelector('[part~="note"]'))).to.contain('Internal note');
    await expect(widget).to.be.accessible();
  });

  it('shows a contributor the work notes of the case they are the internal user of', async () => {
    const { driver } = await open({ record: landmarks.caseResolvedOfEmployee }, { persona: 'self-contributor' });
    expect(driver.entries.some(({ kind }) => kind === 'note')).to.equal(true);
  });

  it('leaves out changes of fields that the view does not list among the activity', async () => {
    const { driver } = await open({}, { views: viewsWithActivity(['comments', 'priority']) });
    expect(driver.entries.filter(({ kind }) => kind === 'change').map(({ text }) => text)).to.deep.equal(['Priority changed to 2 - High']);
  });

  it('takes changes of one moment by one person for one entry', async () => {
    const { driver } = await open({}, { persona: 'agent' });
    expect(driver.entries.map(({ text }) => text)).to.include('Assigned to changed to Dana WhitlockState changed to Open');
  });

  it('says that nobody has written yet', async () => {
    const { widget, driver } = await open({ record: landmarks.caseNew }, { views: viewsWithActivity(['comments']) });
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(driver.text).to.contain('No messages yet');
    expect(driver.field === null).to.equal(false);
  });

  for (const [name, record] of [['closed', landmarks.caseClosed], ['canceled', landmarks.caseCanceled]] as const) {
    it(`leaves a ${name} case to be read, and says why nothing can be written or attached`, async () => {
      const { widget, driver } = await open({ record });
      expect(driver.field === null).to.equal(true);
      expect(driver.picker === null).to.equal(true);
      expect(driver.text).to.contain('takes no more messages or files');
      await expect(widget).to.be.accessible();
    });
  }

  it('takes nothing more when the page says so, and keeps what the person was writing for them to copy', async () => {
    const { widget, driver } = await open();
    driver.write('Not to be lost');
    widget.setAttribute('locked', '');
    await until(() => driver.field?.readOnly === true, 'the field to be for reading only');
    expect(driver.draft).to.equal('Not to be lost');
    expect(driver.text).to.contain('takes no more messages or files').and.contain('Your unsent message');
  });

  it('says so where a person may read and not write', async () => {
    const views = demoViewsWith((view) => (view.table === caseTable ? { ...view, write: [] } : view));
    const { driver } = await open({}, { views });
    expect(driver.field === null).to.equal(true);
    expect(driver.text).to.contain('You can read this, but not write here.');
    expect(driver.entries).to.have.lengthOf(5);
  });

  it('G-61 says of a hidden case what it says of none at all', async () => {
    const { widget, driver } = await open({ record: landmarks.caseOfColleague });
    await silence(widget);
    const { text } = driver;
    page.leave();
    const missing = await open({ record: `${caseTable}/00000000000000000000000000000000` });
    await silence(missing.widget);
    expect(missing.driver.text).to.equal(text);
    expect(missing.widget.matches(':state(denied)')).to.equal(true);
  });

  it('G-01 shows nothing where no view lists any activity, and asks for none', async () => {
    const views = demoViewsWith((view) => (view.table === caseTable ? { ...view, activity: [], write: [], operations: [] } : null));
    const { widget } = await open({}, { views });
    expect(widget.matches(':state(denied)')).to.equal(true);
    expect(page.mock.requests.filter(({ url }) => url.includes('activities') || url.includes('sys_attachment'))).to.deep.equal([]);
  });

  it('says what is wrong with a record that is none', async () => {
    const { driver } = await open({ record: 'CS0001' });
    expect(driver.text).to.contain('No record to show');
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('says that the stream cannot be read, and reads it when asked again', async () => {
    let isDown = true;
    const { widget, driver } = await open({}, {}, () => page.answerFirst(http.get('*/activities', () => (
      isDown ? HttpResponse.json({ error: { message: 'secret cause' } }, { status: 500 }) : undefined))));
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(driver.text).to.contain('The service has a problem').and.not.contain('secret');
    isDown = false;
    driver.button('Try again').click();
    await until(() => widget.matches(':state(ready)'), 'the stream');
    expect(driver.entries).to.have.lengthOf(5);
  });

  it('keeps what it has when it cannot be read again, and says that it may be out of date', async () => {
    const { widget, driver } = await open();
    page.answerFirst(http.get('*/activities', () => HttpResponse.json({}, { status: 500 })));
    page.mock.backend.asSystem().update(caseTable, keys.caseWithEverything, { comments: 'Nobody can read this yet' });
    await driver.post('And mine?');
    await until(() => driver.text.includes('This may be out of date'), 'a word about it');
    expect(driver.entries).to.have.lengthOf(5);
    expect(widget.matches(':state(ready)')).to.equal(true);
  });

  it('shows what another stream on the page has sent', async () => {
    const { driver } = await open();
    const other = document.createElement('activity-stream');
    other.record = landmarks.caseWithEverything;
    page.provider.append(other);
    await settled(other);
    await driver.post('To both of you');
    const second = new ActivityStreamDriver(other);
    await until(() => second.entries.some(({ text }) => text === 'To both of you'), 'the other stream');
    expect(second.draft).to.equal('');
  });

  it('G-63 forgets what was typed, chosen and shown when somebody else signs in', async () => {
    const { widget, driver } = await open();
    driver.write('Between us');
    page.signIn('consumer');
    await until(() => widget.matches(':state(denied)'), 'the other person');
    expect(widget.shadowRoot?.textContent).not.to.contain('Between us').and.not.contain('gateway');
    page.signIn('customer');
    await until(() => widget.matches(':state(ready)'), 'the first one again');
    expect(driver.draft).to.equal('');
  });
});
