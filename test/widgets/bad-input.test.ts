import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { DataAdapter } from '../../src/data/adapter.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { silence, spoken } from '../keyboard/keys.js';
import { PortalPage, tag } from './portal-page.js';

/* Whatever is wrong, a person reads what is so and what to do, the page is told a code, and nothing stays blank. */
describe('a widget in a page with something wrong', () => {
  let page: PortalPage;
  const { record, ...none } = { record: landmarks.caseWithEverything };

  afterEach(() => page.leave());

  it('says that there is no record when the attribute names none', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('record-view', { record: 'not a record' }));
    expect(textOf(widget)).to.contain('No record to show').and.contain('not a record');
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('says that there is no record when the attribute is missing', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('related-records', none));
    expect(textOf(widget)).to.contain('No record to show');
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('says the same of a record that does not exist and of one that is hidden', async () => {
    page = new PortalPage();
    const missing = await page.show(tag('record-view', { record: 'sn_customerservice_case/00000000000000000000000000000000' }));
    const hidden = await page.show(tag('record-view', { record: landmarks.caseOfOtherCustomer }));
    await silence(missing);
    await silence(hidden);
    expect(textOf(missing)).to.contain('Not available');
    expect(textOf(hidden)).to.equal(textOf(missing));
    expect(page.errors).to.deep.equal([]);
  });

  it('says aloud that there is nothing when it has said that it is loading', async () => {
    page = new PortalPage();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    page.answerFirst(http.get('*/api/now/table/sn_customerservice_case/:id', async () => {
      await held;
      return undefined;
    }));
    const widget = tag('record-view', { record: landmarks.caseOfOtherCustomer });
    page.provider.append(widget);
    document.body.append(page.provider);
    await until(() => spoken(widget).includes('Loading…'), 'the wait to be announced');
    release();
    await until(() => spoken(widget).includes('Not available'), 'the outcome');
  });

  it('says that an unknown table is not available, without asking for it', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('record-view', { record: 'cmdb_ci/46b66a40a9fe198101f243dfbc79033d' }));
    expect(textOf(widget)).to.contain('Not available');
    expect(page.mock.requests.filter(({ url }) => url.includes('cmdb_ci'))).to.deep.equal([]);
  });

  it('says what is wrong with the kinds of related records that a page asks for', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('related-records', { record, types: 'problem incident' }));
    expect(textOf(widget)).to.contain('incident');
    expect(page.errors).to.deep.equal(['bad-configuration']);
  });

  it('names the place in a malformed view document and how to mend it', async () => {
    page = new PortalPage({
      views: { version: 1, views: [{ name: 'portal', table: 'problem', roles: ['snc_external'], list: ['number'], filter: ['salary'] }] },
    });
    const widget = await page.show(tag('record-view', { record: landmarks.problemWithPrimaryArticle }));
    expect(textOf(widget)).to.contain('Not set up correctly').and.contain('views[0].filter[0]');
    expect(page.errors).to.deep.equal(['bad-views']);
  });

  it('says that it is not set up when the view document is a page of HTML', async () => {
    page = new PortalPage({ views: '/test/setup/runner.test.ts?html' });
    await page.show(tag('record-view', { record }));
    expect(page.errors).to.deep.equal(['bad-views']);
  });

  it('says that a person is signed out when the service answers with its login page', async () => {
    page = new PortalPage();
    page.answerFirst(http.get('*/api/now/table/:table/:id', () => HttpResponse.html('<html><form>Sign in</form></html>')));
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).to.contain('You are signed out');
    expect(page.errors).to.deep.equal(['signed-out']);
  });

  it('goes on after a sign-in when the person asks again', async () => {
    page = new PortalPage({ scenario: 'signed-out' });
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).to.contain('You are signed out');
    page.mock.setScenario('normal');
    widget.shadowRoot?.querySelector<HTMLElement>('[part="retry"]')?.click();
    await until(() => textOf(widget).includes('CS0101017'), 'the case');
  });

  it('survives a token callback that throws', async () => {
    page = new PortalPage();
    page.provider.getToken = () => {
      throw new TypeError('token for 4711 expired');
    };
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).not.to.contain('4711');
    expect(page.errors).to.have.length(1);
  });

  it('names the adapters there are when the page names another one', async () => {
    page = new PortalPage();
    page.provider.adapter = 'salesforce';
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).to.contain('servicenow');
    expect(page.errors).to.deep.equal(['unknown-adapter']);
  });

  it('survives an adapter that answers garbage', async () => {
    page = new PortalPage();
    page.provider.adapter = { id: 'garbage', capabilities: {}, identity: () => Promise.resolve(7) } as unknown as DataAdapter;
    await page.show(tag('record-view', { record }));
    expect(page.errors).to.deep.equal(['bad-response']);
  });

  it('survives an adapter that has no methods at all', async () => {
    page = new PortalPage();
    page.provider.adapter = Object.create(null) as DataAdapter;
    await page.show(tag('record-view', { record }));
    expect(page.errors).to.deep.equal(['internal']);
  });

  it('says so when it stands outside of any provider', async () => {
    page = new PortalPage();
    const widget = tag('record-view', { record });
    const errors: string[] = [];
    widget.addEventListener('portal-error', ({ detail }) => errors.push(detail.code));
    document.body.append(widget);
    await settled(widget);
    expect(textOf(widget)).to.contain('Not connected');
    expect(errors).to.deep.equal(['no-provider']);
    widget.remove();
  });

  it('says that nothing is available where no view fits the person', async () => {
    const view = { name: 'portal', table: 'sn_customerservice_case', roles: ['snc_internal'], list: ['number'] };
    page = new PortalPage({ views: { version: 1, views: [view] } });
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).to.contain('Not available');
    expect(page.mock.requests.some(({ url }) => url.includes('sn_customerservice_case'))).to.equal(false);
  });
});
