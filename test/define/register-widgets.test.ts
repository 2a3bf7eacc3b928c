import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import { registerWidgets } from '../../src/define.js';
import { RelatedRecords } from '../../src/index.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { demoViews, PortalPage } from '../widgets/portal-page.js';

function providerWith(prefix: string): HTMLElement {
  const provider = document.createElement(`${prefix}-portal-provider`);
  provider.setAttribute('views', demoViews);
  provider.setAttribute('locale', 'en');
  Reflect.set(provider, 'getToken', () => Promise.resolve(tokenFor('customer')));
  return provider;
}

describe('registerWidgets', () => {
  let page: PortalPage;

  beforeEach(() => {
    page = new PortalPage();
  });

  afterEach(() => page.leave());

  it('registers nothing when the package is only imported', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/test/define/imports-only.html';
    document.body.append(frame);
    await new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    expect(frame.contentWindow?.customElements.get('portal-provider')).to.equal(undefined);
    frame.remove();
  });

  it('says of each tag what became of it, and does no harm when called again', () => {
    const first = registerWidgets({ prefix: 'twice' });
    const second = registerWidgets({ prefix: 'twice' });
    expect(first.filter(({ registered }) => registered).map(({ tag }) => tag)).to.have.members([
      'twice-portal-provider', 'twice-activity-stream', 'twice-approval-inbox', 'twice-case-view', 'twice-create-case', 'twice-create-request',
      'twice-my-lists', 'twice-record-view', 'twice-case-task', 'twice-project-task', 'twice-project-tasks',
      'twice-case-tasks',
      'twice-customer-information', 'twice-customer-projects',
      'twice-workspace-modules',
      'twice-related-records', 'twice-request-items',
    ]);
    expect(second.some(({ registered }) => registered)).to.equal(false);
  });

  it('lets a page make a widget of its class', () => {
    registerWidgets();
    expect(new RelatedRecords().localName).to.equal('related-records');
  });

  it("leaves a page's own element alone and says so once", () => {
    customElements.define('own-record-view', class extends HTMLElement {});
    const said: unknown[] = [];
    const { error } = console;
    console.error = (text: unknown) => said.push(text);
    const result = registerWidgets({ prefix: 'own', only: ['record-view'] });
    console.error = error;
    expect(result.find(({ tag }) => tag === 'own-record-view')).to.deep.equal({ tag: 'own-record-view', registered: false });
    expect(said).to.deep.equal(['portal-widgets: <own-record-view> is already defined by the page; pass a prefix.']);
  });

  it('uses the prefix inside the widgets as well', async () => {
    registerWidgets({ prefix: 'acme' });
    const provider = providerWith('acme');
    const widget = document.createElement('acme-related-records');
    widget.setAttribute('record', landmarks.caseWithEverything);
    provider.append(widget);
    document.body.append(provider);
    await settled(widget);
    const driver = new RelatedRecordsDriver(widget);
    await driver.open('PRB0040201');
    expect(driver.detail?.localName).to.equal('acme-record-view');
    expect((await driver.unfold('REQ0050001')).localName).to.equal('acme-request-items');
    provider.remove();
  });

  it('loads and defines what a widget shows inside when somebody opens it, under the same prefix', async () => {
    registerWidgets({ prefix: 'spare', only: ['portal-provider', 'related-records'] });
    const provider = providerWith('spare');
    const widget = document.createElement('spare-related-records');
    widget.setAttribute('record', landmarks.caseWithEverything);
    provider.append(widget);
    document.body.append(provider);
    await settled(widget);
    expect(customElements.get('spare-record-view')).to.equal(undefined);
    expect(customElements.get('spare-request-items')).to.equal(undefined);
    const driver = new RelatedRecordsDriver(widget);
    await driver.open('PRB0040201');
    const { detail } = driver;
    expect(detail?.localName).to.equal('spare-record-view');
    expect(detail && customElements.get('spare-record-view')?.prototype).to.equal(detail && Object.getPrototypeOf(detail));
    expect(customElements.get('spare-request-items')).to.equal(undefined);
    provider.remove();
  });

  it('connects widgets that were defined long before their provider', async () => {
    registerWidgets({ prefix: 'late', only: ['record-view'] });
    const provider = providerWith('late');
    const widget = document.createElement('late-record-view');
    widget.setAttribute('record', landmarks.caseWithEverything);
    provider.append(widget);
    document.body.append(provider);
    await new Promise((resolve) => setTimeout(resolve));
    registerWidgets({ prefix: 'late', only: ['portal-provider'] });
    await settled(widget);
    expect(textOf(widget)).to.contain('CS0101017');
    provider.remove();
  });

  it('connects widgets that are defined long after their provider', async () => {
    registerWidgets({ prefix: 'early', only: ['portal-provider'] });
    const provider = providerWith('early');
    const widget = document.createElement('early-record-view');
    widget.setAttribute('record', landmarks.caseWithEverything);
    provider.append(widget);
    document.body.append(provider);
    await page.quiet();
    registerWidgets({ prefix: 'early', only: ['record-view'] });
    await settled(widget);
    expect(textOf(widget)).to.contain('CS0101017');
    provider.remove();
  });
});
