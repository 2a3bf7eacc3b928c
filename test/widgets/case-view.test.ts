import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import { registerWidgets } from '../../src/define.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { silence } from '../keyboard/keys.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

describe('case-view', () => {
  let page: PortalPage;

  async function open(record: string, options: PageOptions = {}, attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('case-view', { record, ...attributes }));
    await page.quiet();
    return { widget, driver: new CaseViewDriver(widget) };
  }

  afterEach(() => page.leave());

  it('is called what the case is about, and says at its head which it is, how it stands, since when and for whom', async () => {
    const { widget, driver } = await open(landmarks.caseWithEverything);
    expect(driver.title).to.equal('Alarms from the Harbor substation arrive late');
    expect(driver.state).to.equal('Open');
    expect([...driver.header.keys()]).to.deep.equal(['Number', 'State', 'Priority', 'Opened', 'Updated', 'Customer']);
    expect(driver.header.get('Customer')).to.equal('Northwind Grid');
    expect(driver.header.get('Number')).to.equal('CS0101017');
    expect(driver.header.get('Opened')).to.contain('Nov 9, 2026, 4:00 PM');
    await expect(widget).to.be.accessible();
  });

  it('shows the other fields of the view below, and none twice', async () => {
    const { driver } = await open(landmarks.caseWithEverything);
    expect([...driver.fields.keys()]).to.deep.equal([
      'Description', 'Product', 'Category', 'Channel', 'Contact', 'Account', 'Project', 'Project Task',
    ]);
    expect([driver.fields.get('Project'), driver.fields.get('Project Task')]).to.deep.equal(['Coast grid modernization', 'PRJTASK0010101']);
  });

  it('shows neither project nor task where the view does not list them, and does not ask for them', async () => {
    const hidden = ['customer_project', 'customer_project_task'];
    const without = (form: unknown): unknown => (Array.isArray(form) ? form.filter(({ title }: { title: string }) => title !== 'Project') : form);
    const views = demoViewsWith((view) => (view.table === 'sn_customerservice_case' ? { ...view, form: without(view['form']) } : view));
    const { driver } = await open(landmarks.caseWithEverything, { views });
    expect([...driver.fields.keys()]).not.to.include.members(['Project', 'Project Task']);
    const asked = page.mock.requests.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.includes('/sn_customerservice_case'));
    expect(asked.filter(({ search }) => hidden.some((field) => search.includes(field)))).to.deep.equal([]);
  });

  it('has a section about the resolution once there is one', async () => {
    const { driver } = await open(landmarks.caseClosed);
    expect([...driver.fields.keys()].slice(-4)).to.deep.equal(['Resolved', 'Closed', 'Resolution code', 'Close notes']);
  });

  it('keeps the short description among the fields when the page gives a heading of its own', async () => {
    const { driver } = await open(landmarks.caseWithEverything, {}, { heading: 'Your case' });
    expect(driver.title).to.equal('Your case');
    expect(driver.fields.get('Short description')).to.equal('Alarms from the Harbor substation arrive late');
  });

  it('has what was said and what hangs on it below, one level deeper, each named once', async () => {
    const { driver } = await open(landmarks.caseWithEverything, {}, { 'heading-level': '3' });
    const headings = [driver.stream, driver.related].map((child) => child?.shadowRoot?.querySelector('.heading'));
    expect(headings.map((one) => one?.localName)).to.deep.equal(['h4', 'h4']);
    expect(headings.map((one) => textOf(one))).to.deep.equal(['Activity', 'Related Records']);
    expect(textOf(driver.related)).to.contain('PRB0040201');
  });

  it('leaves no trace of related records where there are none', async () => {
    const { driver } = await open(landmarks.caseNew);
    expect(driver.related?.checkVisibility()).to.equal(false);
  });

  it('puts a proposed solution first, with its code and notes, and does not repeat them below', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
    expect([...(driver.solution ?? [])]).to.deep.equal([
      ['Resolution code', 'Solved - Fixed by Support/Guidance provided'],
      ['Close notes', 'The schedule pointed to an old address. We corrected it and sent the report.'],
    ]);
    expect(driver.fields.has('Close notes')).to.equal(false);
    await expect(widget).to.be.accessible();
  });

  it('says that it waits for an answer, and leads to where it is written', async () => {
    const { driver } = await open(landmarks.caseAwaitingInfo);
    expect(driver.notices).to.deep.equal(['We are waiting for your answer Write a comment, and we carry on. Answer']);
    driver.button('Answer').click();
    expect(driver.stream?.shadowRoot?.activeElement?.localName).to.equal('textarea');
  });

  it('is open again as soon as the person has answered, at its head as well', async () => {
    const { driver } = await open(landmarks.caseAwaitingInfo);
    if (!driver.stream) throw new Error('there is no stream');
    const stream = new ActivityStreamDriver(driver.stream);
    stream.write('Version 4.1');
    stream.send();
    await until(() => driver.state === 'Open', 'the new state');
    expect(driver.notices).to.deep.equal([]);
  });

  it('takes nothing more once it is closed, and says so', async () => {
    const { widget, driver } = await open(landmarks.caseClosed);
    expect(driver.actions).to.deep.equal([]);
    expect(driver.notices).to.deep.equal(['This case is closed']);
    expect(textOf(driver.stream)).to.contain('takes no more messages or files');
    expect(driver.stream?.shadowRoot?.querySelectorAll('[part="composer"]').length).to.equal(0);
    await expect(widget).to.be.accessible();
  });

  it('takes the first comment of a case on which nothing was said yet', async () => {
    const { driver } = await open(landmarks.caseNew);
    expect(driver.stream?.checkVisibility()).to.equal(true);
    driver.button('Add comment').click();
    expect(driver.stream?.shadowRoot?.activeElement?.localName).to.equal('textarea');
  });

  it('G-43 shows no stream where the view has no journals, neither to read nor to write', async () => {
    const views = demoViewsWith((view) => (view.table === 'sys_attachment' ? null : { ...view, activity: [], write: [], operations: [] }));
    const { driver } = await open(landmarks.caseNew, { views });
    expect(driver.actions).to.deep.equal([]);
    await until(() => driver.stream?.checkVisibility() === false, 'the stream to go');
  });

  it('G-43 offers no rejecting where no comment may be written: nobody could say why', async () => {
    const { driver } = await open(landmarks.caseResolved, { views: demoViewsWith((view) => ({ ...view, write: [] })) });
    expect(driver.actions).to.deep.equal(['Accept solution', 'Attach files']);
  });

  it('G-50 offers only operations that the view names', async () => {
    const { driver } = await open(landmarks.caseResolved, { views: demoViewsWith((view) => ({ ...view, operations: ['reject-solution'] })) });
    expect(driver.actions).to.deep.equal(['Reject solution', 'Add comment']);
  });

  it('offers nothing that depends on a state that the view does not list', async () => {
    const { driver } = await open(landmarks.caseResolved, {
      views: demoViewsWith((view) => (
        view.table === 'sn_customerservice_case' ? { ...view, list: ['number'], form: [], raw: [], search: [], filter: [], sort: [], group: [], activity: ['comments'], export: [] } : view
      )),
    });
    expect(driver.title).to.equal('CS0101012');
    expect(driver.actions).to.deep.equal(['Add comment', 'Attach files']);
    expect(driver.solution).to.equal(null);
  });

  it('says of a canceled case that it was canceled', async () => {
    const { driver } = await open(landmarks.caseCanceled);
    expect(driver.actions).to.deep.equal([]);
    expect(driver.notices.join()).to.contain('This case was canceled');
  });

  it('tells an agent that the customer has to answer, not them', async () => {
    const { driver } = await open(landmarks.caseAwaitingInfo, { persona: 'agent' });
    expect(driver.notices).to.deep.equal(['Waiting for the customer to answer']);
    expect(driver.actions).to.deep.equal(['Add comment', 'Attach files']);
  });

  const invisible: readonly (readonly [situation: string, record: string])[] = [
    ['a case of somebody else', landmarks.caseOfOtherCustomer],
    ['a case that was submitted without a contact', landmarks.caseWithoutContact],
    ['no case at all', 'sn_customerservice_case/00000000000000000000000000000000'],
  ];
  for (const [situation, record] of invisible) {
    it(`shows the same for ${situation}: nothing, and no hint of why`, async () => {
      const { widget, driver } = await open(record);
      expect(widget.matches(':state(denied)')).to.equal(true);
      await silence(widget);
      expect(textOf(widget)).to.equal('Not available It may not exist, or you may not have access to it.');
      expect(driver.stream === null).to.equal(true);
      expect(driver.related === null).to.equal(true);
    });
  }

  it('says what is wrong with the tag when the record is no case', async () => {
    const { widget } = await open(landmarks.problemWithPrimaryArticle);
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('shows, sends and announces nothing beyond the view when the server sends all it has', async () => {
    const { widget } = await open(landmarks.caseResolved, { scenario: 'over-sharing' });
    expect(carriesCanary(textOf(widget))).to.equal(false);
    expect(carriesCanary(widget.shadowRoot?.innerHTML ?? '')).to.equal(false);
  });

  it('stays when what is in it fails', async () => {
    page = new PortalPage();
    page.answerFirst(http.get('*/activities', () => new HttpResponse(null, { status: 500 })));
    const widget = await page.show(tag('case-view', { record: landmarks.caseResolved }));
    const driver = new CaseViewDriver(widget);
    await until(() => driver.stream?.matches(':state(error)') ?? false, 'the stream to fail');
    expect(widget.matches(':state(ready)')).to.equal(true);
    expect(driver.actions).to.include('Accept solution');
  });

  it('shows the widgets in it under the page’s prefix', async () => {
    registerWidgets({ prefix: 'cased' });
    page = new PortalPage();
    const provider = Object.assign(document.createElement('cased-portal-provider'), {
      views: demoViewsWith((view) => view), locale: 'en', getToken: () => Promise.resolve(tokenFor('customer')),
    });
    const widget = document.createElement('cased-case-view');
    widget.setAttribute('record', landmarks.caseWithEverything);
    provider.append(widget);
    document.body.append(provider);
    await settled(widget);
    const driver = new CaseViewDriver(widget);
    await until(() => driver.related !== null, 'the related records');
    expect([driver.stream?.localName, driver.related?.localName]).to.deep.equal(['cased-activity-stream', 'cased-related-records']);
    provider.remove();
  });

  it('gives the page places for buttons of its own and for who takes part', async () => {
    page = new PortalPage();
    const widget = tag('case-view', { record: landmarks.caseClosed });
    const [button, parties] = [document.createElement('button'), document.createElement('p')];
    button.slot = 'actions';
    parties.slot = 'related-parties';
    widget.append(button, parties);
    await page.show(widget);
    expect(button.assignedSlot?.name).to.equal('actions');
    expect(parties.assignedSlot?.name).to.equal('related-parties');
  });

  it('shows another case when its attribute changes, with nothing of the one before', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('For the other case');
    widget.record = landmarks.caseWithEverything;
    await widget.updateComplete;
    expect(driver.question).to.equal(null);
    expect(textOf(widget)).not.to.contain('CS0101012');
    await settled(widget);
    await page.quiet();
    expect(driver.title).to.equal('Alarms from the Harbor substation arrive late');
    expect(textOf(driver.stream)).not.to.contain('The report is on its way');
  });

  it('unfolds its fields where there is little room', async () => {
    const { widget, driver } = await open(landmarks.caseWithEverything);
    widget.style.inlineSize = '300px';
    const form = (): Element | null | undefined => widget.shadowRoot?.querySelector('[part="details"] [part="form"]');
    expect(form()?.checkVisibility()).to.equal(false);
    driver.button('Show all').click();
    await widget.updateComplete;
    expect(form()?.checkVisibility()).to.equal(true);
    expect(driver.button('Show less').getAttribute('aria-expanded')).to.equal('true');
  });

  it('comes to rest within twelve requests, with its stream, files and related records', async () => {
    await open(landmarks.caseWithEverything);
    expect(page.mock.requests.filter(({ batched }) => !batched).length).to.be.at.most(12);
  });
});
