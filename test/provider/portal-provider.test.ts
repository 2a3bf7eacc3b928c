import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import { connectPortal } from '../../src/provider/connect-portal.js';
import type { PortalProvider } from '../../src/provider/portal-provider.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { demoViews, PortalPage, tag } from '../widgets/portal-page.js';

const record = landmarks.caseWithEverything;
const caseView = { name: 'portal', table: 'sn_customerservice_case', roles: ['snc_external'], list: ['number', 'opened_at'], form: [] };

describe('portal-provider', () => {
  let page: PortalPage;

  beforeEach(() => {
    page = new PortalPage();
  });

  afterEach(() => page.leave());

  function providerFor(persona: PersonaId): PortalProvider {
    const provider = document.createElement('portal-provider');
    provider.views = demoViews;
    provider.locale = 'en';
    provider.getToken = () => Promise.resolve(tokenFor(persona));
    return provider;
  }

  it('takes views from a script inside it', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ version: 1, views: [caseView] });
    page.provider.views = undefined;
    page.provider.append(script);
    const widget = await page.show(tag('record-view', { record }));
    expect([...new RecordViewDriver(widget).fields.keys()]).to.deep.equal(['Number', 'Opened']);
  });

  it('takes views as a property, and asks for what they list and nothing else', async () => {
    page.provider.views = { version: 1, views: [caseView] };
    await page.show(tag('record-view', { record }));
    const asked = page.mock.requests.filter(({ url }) => url.includes('/table/sn_customerservice_case'));
    const fields = asked.map(({ url }) => new URL(url).searchParams.get('sysparm_fields'));
    expect(fields).to.deep.equal(['number,opened_at,sys_id,sys_mod_count,sys_class_name']);
  });

  it('lets two people be signed in side by side, one inside the other', async () => {
    const outer = await page.show(tag('record-view', { record: landmarks.caseOfColleague }));
    const inner = providerFor('customer-admin');
    const widget = tag('record-view', { record: landmarks.caseOfColleague });
    inner.append(widget);
    page.provider.append(inner);
    await settled(widget);
    expect(textOf(outer)).to.contain('Not available');
    expect(textOf(widget)).to.contain('Ladder access to cabinet 12');
  });

  it('speaks the language of the page around it and follows when that changes', async () => {
    page.provider.locale = null;
    document.documentElement.lang = 'de';
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithoutRelatedRecords, empty: 'text' }));
    expect(textOf(widget)).to.contain('Zugehörige Datensätze');
    document.documentElement.lang = 'ar';
    await until(() => textOf(widget).includes('السجلات ذات الصلة'), 'Arabic');
    expect(widget.shadowRoot?.querySelector('section')?.dir).to.equal('rtl');
    document.documentElement.lang = 'en';
  });

  it('shows times in the zone of the profile, or in the one the page names', async () => {
    const widget = await page.show(tag('record-view', { record }));
    const driver = new RecordViewDriver(widget);
    const atHome = driver.fields.get('Opened');
    page.provider.timeZone = 'Pacific/Kiritimati';
    await until(() => driver.fields.get('Opened') !== atHome, 'the other zone');
    expect(driver.fields.get('Opened')).to.contain('Nov 10, 2026');
  });

  it('starts over when another person signs in', async () => {
    const widget = await page.show(tag('record-view', { record: landmarks.caseOfConsumer }));
    expect(textOf(widget)).to.contain('Not available');
    page.signIn('consumer');
    await until(() => textOf(widget).includes('Readings differ from the invoice'), 'the case of the consumer');
  });

  it('forgets the rows of a person at once when it leaves the page', async () => {
    const widget = await page.show(tag('record-view', { record }));
    expect(textOf(widget)).to.contain('CS0101017');
    page.provider.remove();
    await widget.updateComplete;
    expect(widget.shadowRoot?.textContent).not.to.contain('CS0101017');
  });
});

describe('connectPortal', () => {
  let page: PortalPage;

  beforeEach(() => {
    page = new PortalPage();
  });

  afterEach(() => page.leave());

  it('connects a page that has no provider tag, and lets go of it', async () => {
    const root = document.createElement('div');
    const widget = tag('record-view', { record });
    root.append(widget);
    document.body.append(root);
    const connection = connectPortal({
      root, adapter: 'servicenow', views: demoViews, locale: 'en', getToken: () => Promise.resolve(tokenFor('customer')),
    });
    await settled(widget);
    expect(textOf(widget)).to.contain('Alarms from the Harbor substation arrive late');
    connection.disconnect();
    await until(() => !textOf(widget).includes('Alarms'), 'the rows to go');
    connection.reconnect();
    await until(() => textOf(widget).includes('Alarms'), 'the rows to come back');
    connection.disconnect();
    root.remove();
  });
});
