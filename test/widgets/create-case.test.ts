import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { stableId } from '../../mocks/dataset/chance.js';
import { contributorKeys } from '../../mocks/dataset/contributor-landmarks.js';
import { people } from '../../mocks/dataset/people.js';
import { until } from '../../src/testing/settled.js';
import { casesSent, openCaseForm } from './case-form-page.js';
import { demoViewsWith, type WrittenView } from './demo-views.js';
import { focusedIn } from './order-page.js';
import type { PageOptions, PortalPage } from './portal-page.js';

const isCase = ({ name, table }: WrittenView): boolean => name === 'new-case' && table === 'sn_customerservice_case';

describe('create-case, filling in', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function form(producer: string, options: PageOptions = {}) {
    const opened = await openCaseForm(producer, options);
    ({ page } = opened);
    return opened;
  }

  it('asks no more than the view lists, and nobody for whom it cannot ask what it has to know', async () => {
    const views = demoViewsWith((view) => (isCase(view) ? { ...view, create: { fields: ['consumer', 'short_description'] } } : view));
    const { driver } = await form('customer', { persona: 'relationship-contributor', views });
    expect(driver.options).to.deep.equal([]);
    expect(driver.labels).to.deep.equal(['Reported by', 'Consumer', 'Subject']);
    await driver.pick('Consumer', 'Lena');
    driver.fill('Subject', 'Pump is silent');
    await driver.create();
    expect(Object.keys(Object(casesSent(page)[0]))).to.have.members(['consumer', 'short_description']);
  });

  it('G-46 sends the constants of the view with what was filled in', async () => {
    const views = demoViewsWith((view) => (
      isCase(view) ? { ...view, create: { fields: ['short_description'], constants: { contact_type: 'phone' } } } : view));
    const { driver } = await form('customer', { persona: 'self-contributor', views });
    driver.fill('Subject', 'Pump is silent');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{ short_description: 'Pump is silent', contact_type: 'phone' }]);
  });

  it('says that no cases are created here where the view lists no fields', async () => {
    const views = demoViewsWith((view) => (isCase(view) ? { ...view, create: undefined } : view));
    const { driver } = await form('customer', { persona: 'account-contributor', views });
    expect(driver.step).to.equal('You cannot create cases here');
  });

  it('tells the page of a producer that does not exist', async () => {
    const { widget } = await form('gadget', { persona: 'customer' });
    expect([widget.matches(':state(error)'), page.errors]).to.deep.equal([true, ['bad-configuration']]);
  });

  it('offers contacts of the account only, and forgets the contact with the account', async () => {
    const { driver } = await form('customer', { persona: 'account-contributor' });
    await driver.pick('Account', 'Juniper');
    expect(await driver.offered('Contact')).to.deep.equal(['Hanna Weiss']);
    await driver.pick('Contact', 'Hanna');
    await driver.pick('Account', 'Aster');
    expect(driver.valueOf('Contact')).to.equal('');
  });

  it('forgets what stands at one business location when the case is requested for another', async () => {
    const { driver } = await form('customer', { persona: 'location-contributor' });
    driver.fill('Requesting business location', 'Harbor Depot');
    await driver.pick('Product', 'Gate control');
    driver.fill('Requesting business location', 'Mill Depot');
    await until(() => driver.valueOf('Product') === '', 'the product to go');
    driver.fill('Subject', 'Gate is silent');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      requesting_service_organization: contributorKeys.locationMill, short_description: 'Gate is silent', priority: '4', contact_type: 'web',
    }]);
  });

  it('fills in the product of the asset, but leaves one that was chosen', async () => {
    const { driver } = await form('product', { persona: 'customer' });
    await driver.pick('Asset', 'Gateway 7');
    await until(() => driver.valueOf('Product') === 'Aurel substation gateway', 'the product');
    await driver.pick('Product', 'Feeder');
    await driver.pick('Asset', 'Gateway 6');
    await page.quiet();
    expect(driver.valueOf('Product')).to.equal('Feeder monitor');
    driver.fill('Subject', 'Pump is silent');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      contact: people.mira.sysId, priority: '4', short_description: 'Pump is silent',
      asset: stableId('asset:ng:gateway:6'), product: stableId('model:monitor'),
    }]);
  });

  it('keeps the subject when the person changes their mind about for whom it is', async () => {
    const { driver } = await form('product', { persona: 'customer-admin' });
    await driver.choose('Another contact');
    await driver.pick('Account', 'Northwind Grid');
    driver.fill('Subject', 'Pump is silent');
    await driver.choose('Myself');
    await until(() => !driver.labels.includes('Account'), 'the other fields');
    expect(driver.valueOf('Subject')).to.equal('Pump is silent');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{ contact: people.jonas.sysId, priority: '4', short_description: 'Pump is silent' }]);
  });

  it('lists what is missing above the form, with focus there, and sends nothing', async () => {
    const { driver, widget } = await form('customer', { persona: 'account-contributor' });
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    await until(() => focusedIn(widget) === driver.summary, 'focus on it');
    expect([...driver.problems]).to.deep.equal([['Account', 'Please choose.'], ['Contact', 'Please choose.'], ['Subject', 'Please fill this in.']]);
    await page.quiet();
    expect(casesSent(page)).to.deep.equal([]);
    await expect(widget).to.be.accessible();
  });

  it('suggests articles for the subject and opens them, after one request for what was typed last', async () => {
    const { driver } = await form('product', { persona: 'customer' });
    const before = page.mock.requests.length;
    for (const subject of ['G', 'Gate', 'Gatew', 'Gateway']) driver.fill('Subject', `${subject}`);
    await until(() => driver.articles.length > 0, 'the articles');
    expect(driver.articles).to.deep.equal(['Gateway alarms are delayed by up to ten minutes']);
    const asked = page.mock.requests.slice(before).filter(({ url }) => url.includes('/kb_knowledge?'));
    expect(asked.length).to.equal(1);
    const opened: string[] = [];
    page.provider.addEventListener('portal-open-record', ({ detail }) => opened.push(detail.table));
    driver.button('Gateway alarms').click();
    await until(() => driver.dialog !== null, 'the article');
    expect(opened).to.deep.equal(['kb_knowledge']);
  });

  it('asks for no articles where the view has none', async () => {
    const views = demoViewsWith((view) => (view.table === 'kb_knowledge' ? null : view));
    const { driver } = await form('product', { persona: 'customer', views });
    driver.fill('Subject', 'Gateway');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.quiet();
    expect(page.mock.requests.filter(({ url }) => url.includes('/kb_knowledge?')).length).to.equal(0);
  });

  it('G-63 forgets what was typed and chosen when another person signs in', async () => {
    const { driver, widget } = await form('product', { persona: 'customer' });
    driver.fill('Subject', 'Pump is silent');
    await driver.attach(new File(['log'], 'pump.log'));
    await until(() => driver.files.length === 1, 'the file');
    page.signIn('case-manager');
    page.provider.reconnect();
    await until(() => driver.options.length === 2, 'the form of the other person');
    await driver.choose('Myself');
    expect([driver.valueOf('Subject'), driver.files, driver.valueOf('Contact')]).to.deep.equal(['', [], 'Priya Lindqvist']);
    expect(widget.shadowRoot?.innerHTML).not.to.contain('Mira');
  });

  it('G-61 keeps what was chosen when the service refuses, and says so in its own words', async () => {
    const { driver } = await form('customer', { persona: 'account-contributor' });
    await driver.pick('Account', 'Aster');
    await driver.pick('Contact', 'Felix');
    driver.fill('Subject', 'Pump is silent');
    page.answerFirst(http.post('*/table/sn_customerservice_case', () =>
      HttpResponse.json({ error: { message: 'Operation Failed', detail: 'Data Policy Exception: secret detail' }, status: 'failure' }, { status: 403 })));
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    expect(driver.text).not.to.contain('secret');
    expect([driver.valueOf('Subject'), driver.valueOf('Account')]).to.deep.equal(['Pump is silent', 'Aster Foods']);
  });
});
