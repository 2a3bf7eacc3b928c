import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { settled, until } from '../../src/testing/settled.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { defaultListCatalogue } from '../../src/views/default-list-catalogue.js';
import type { ListCatalogue } from '../../src/views/list-catalogue.schema.js';
import { readListCatalogue } from '../../src/views/read-list-catalogue.js';
import type { PersonaId } from '../../mocks/personas.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag } from './portal-page.js';

const oneList = (rest: object): unknown => ({
  version: 1,
  categories: [{ id: 'own', label: 'Ours', lists: [
    { id: 'open', label: { en: 'Open ones', de: 'Offene' }, roles: ['snc_external'], table: 'sn_customerservice_case', view: 'lists', ...rest },
  ] }],
});

describe('my-lists', () => {
  let page: PortalPage;

  async function open(persona: PersonaId = 'customer', attributes: Readonly<Record<string, string>> = {}, lists: ListCatalogue | null = null) {
    page = new PortalPage({ persona });
    const element = tag('my-lists', attributes);
    if (lists) element.lists = lists;
    const widget = await page.show(element);
    return { widget, driver: new MyListsDriver(widget) };
  }

  afterEach(() => page.leave());

  it('begins with the first list, the last changed record first, in the columns of the view', async () => {
    const { driver } = await open();
    expect(driver.current).to.equal('All Cases');
    expect(driver.columns).to.deep.equal(['Number', 'Short description', 'Product', 'Priority', 'State', 'Updated']);
    expect(driver.names).to.have.lengthOf(20);
  });

  it('begins with the list that the page names, if the person has it', async () => {
    const { driver } = await open('customer', { list: 'my-requests' });
    expect(driver.current).to.equal('My Requests');
    page.leave();
    const other = await open('customer', { list: 'cases-for-accounts' });
    expect(other.driver.current).to.equal('All Cases');
  });

  describe('with the list in the address of the page', () => {
    const address = location.href;
    const parameter = (): string | null => new URL(location.href).searchParams.get('list');

    const go = (list: string): void => {
      const url = new URL(address);
      url.searchParams.set('list', list);
      history.replaceState(null, '', url);
    };

    afterEach(() => history.replaceState(null, '', address));

    it('begins with that list, and keeps the address at the one that is chosen', async () => {
      go('my-requests');
      const { driver } = await open('customer', { 'url-state': 'list' });
      expect(driver.current).to.equal('My Requests');
      await driver.choose('Action Needed');
      expect(parameter()).to.equal('action-needed');
      go('my-cases');
      dispatchEvent(new PopStateEvent('popstate'));
      await until(() => driver.current === 'My Cases', 'the list of the address');
    });

    it('G-37 G-58 shows nobody a list that is not theirs, and writes nothing of a record', async () => {
      go('cases-for-accounts');
      const { driver } = await open('customer', { 'url-state': 'list' });
      expect(driver.current).to.equal('All Cases');
      driver.open('CS0101018');
      await until(() => driver.opened !== null, 'the case');
      expect(parameter()).to.equal('cases-for-accounts');
    });

    it('leaves the address alone where the page does not ask', async () => {
      const { driver } = await open();
      await driver.choose('My Requests');
      expect(location.href).to.equal(address);
    });
  });

  it('asks about no relationship of which no list of the person depends', async () => {
    const { driver } = await open('case-task-agent');
    expect(driver.lists).to.deep.equal(['All Cases', 'Action Needed', 'My Issues', 'My Requests']);
    const asked = page.mock.requests.map(({ url }) => url);
    expect(asked.filter((url) => /team_member|_to_user|organization_member|project_contact/.test(url))).to.deep.equal([]);
    expect(asked.length).to.be.greaterThan(0);
  });

  it('asks once for each list that is looked at, and not again when a person comes back to it', async () => {
    const { driver } = await open();
    await driver.choose('My Requests');
    await page.quiet();
    const before = page.mock.requests.length;
    await driver.choose('All Cases');
    await page.quiet();
    expect(page.mock.requests.length).to.equal(before);
  });

  it('searches and forgets the search with the list', async () => {
    const { driver } = await open();
    const field = driver.searchField;
    if (!field) throw new Error('no search');
    field.value = 'Load profile of feeder 9';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await until(() => driver.names.length === 1, 'the one case');
    expect(driver.names).to.deep.equal(['CS0101018']);
    await driver.choose('My Issues');
    expect(driver.searchField?.value).to.equal('');
    expect(driver.names.length).to.equal(20);
  });

  it('opens a case in place, and leads back to its row', async () => {
    const { widget, driver } = await open('customer', { list: 'action-needed' });
    driver.open('CS0101018');
    await until(() => driver.opened?.localName === 'case-view', 'the case');
    if (driver.opened) await settled(driver.opened);
    driver.button('Back to Action Needed').click();
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'open-button', 'focus on the row');
    expect(widget.shadowRoot?.activeElement?.textContent.trim()).to.equal('CS0101018');
  });

  it('leaves records to a host that has pages of its own', async () => {
    const { widget, driver } = await open('customer', { list: 'action-needed' });
    const refs: string[] = [];
    widget.addEventListener('portal-open-record', (event) => {
      event.preventDefault();
      refs.push(event.detail.table);
    });
    driver.open('CS0101018');
    expect(refs).to.deep.equal(['sn_customerservice_case']);
    expect(driver.opened === null).to.equal(true);
  });

  it('shows the lists that the owner of the page has written instead', async () => {
    const lists = readListCatalogue(oneList({ where: { field: 'state', op: 'equals', value: '18' } }));
    const { driver } = await open('customer', {}, lists);
    expect(driver.current).to.equal('Open ones');
    expect(driver.names).to.include('CS0101018');
    expect(driver.lists).to.deep.equal([]);
  });

  it('G-30 G-37 shows a list as unavailable, and asks nothing, when its condition is on a field that is not granted', async () => {
    const lists = readListCatalogue(oneList({ where: { field: 'u_internal_margin', op: 'is-not-empty' } }));
    const { driver } = await open('customer', {}, lists);
    expect(driver.text).to.contain('This list is not available');
    expect(page.mock.requests.some(({ url }) => url.includes('u_internal_margin'))).to.equal(false);
  });

  it('G-38 says how many are shown and no more when the server does not count', async () => {
    const { driver } = await open();
    expect(driver.text).to.match(/ 20 shown /);
    driver.button('Show more').click();
    await until(() => driver.names.length === 40, 'the next page');
  });

  it('G-53 exports all records of the list, in the columns that the view lets be exported', async () => {
    const files: Blob[] = [];
    const [createObjectURL, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) files.push(content);
      return createObjectURL(content);
    };
    try {
      const { driver } = await open('customer', { list: 'action-needed', 'page-size': '2' });
      driver.button('Export as CSV').click();
      await until(() => files.length === 1, 'the file');
      const lines = (await files[0]?.text() ?? '').trim().split('\r\n');
      expect(lines[0]).to.equal('Number,Short description,Product,Priority,State,Updated');
      expect(lines.some((line) => line.startsWith('CS0101012,Scheduled report did not arrive,Customer portal,4 - Low,Resolved,'))).to.equal(true);
      expect(lines.some((line) => line.startsWith('CS0101018,'))).to.equal(true);
      expect(lines.length).to.be.greaterThan(3);
      expect(driver.names).to.have.lengthOf(2);
      await until(() => driver.text.includes(`${lines.length - 1} records exported`), 'the news');
    } finally {
      [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [createObjectURL, click];
    }
  });

  it('stops an export when a person cancels it, and saves nothing', async () => {
    const { createObjectURL } = URL;
    let files = 0;
    URL.createObjectURL = (content) => {
      files += 1;
      return createObjectURL(content);
    };
    try {
      const { driver } = await open('customer', { list: 'action-needed', 'page-size': '2' });
      page.answerFirst(http.get('*', () => new Promise<undefined>(() => undefined)));
      driver.button('Export as CSV').click();
      await until(() => driver.text.includes('0 records read'), 'the export to have begun');
      driver.button('Cancel export').click();
      await until(() => driver.text.includes('Export cancelled'), 'the news');
      expect(driver.button('Export as CSV').isConnected).to.equal(true);
      await page.quiet();
      expect(files).to.equal(0);
      expect(page.errors).to.deep.equal([]);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  });

  it('says so when an export fails', async () => {
    const { driver } = await open('customer', { list: 'action-needed', 'page-size': '2' });
    page.answerFirst(http.get('*', () => new HttpResponse(null, { status: 403 })));
    driver.button('Export as CSV').click();
    await until(() => driver.text.includes('The export failed. Nothing was saved.'), 'the failure');
  });

  it('offers no export where the view lets nothing be exported', async () => {
    page = new PortalPage({ views: demoViewsWith((view) => ({ ...view, export: [] })) });
    const driver = new MyListsDriver(await page.show(tag('my-lists', {})));
    expect(driver.names).to.have.lengthOf(20);
    expect(driver.text).not.to.contain('Export');
  });

  it('offers no list of a table of which the person has no view', async () => {
    page = new PortalPage({ views: demoViewsWith((view) => (view.table === 'sn_customerservice_task' ? null : view)) });
    const driver = new MyListsDriver(await page.show(tag('my-lists', {})));
    expect(driver.lists).not.to.include('My Case Tasks');
    expect(driver.lists).to.include('My Project Tasks');
  });

  it('says that nothing is available to a person who has no list at all', async () => {
    const { widget } = await open('agent', {}, readListCatalogue(oneList({})));
    expect(widget.matches(':state(denied)')).to.equal(true);
  });

  it('forgets what a person has opened and chosen when another one signs in', async () => {
    const { widget, driver } = await open('customer', {});
    await driver.choose('Action Needed');
    driver.open('CS0101018');
    await until(() => driver.opened !== null, 'the case');
    page.signIn('consumer');
    await until(() => driver.opened === null && driver.names.includes('CS0101015'), 'the list of the other person');
    expect(driver.current).to.equal('All Cases');
    expect(widget.shadowRoot?.textContent).not.to.contain('CS0101018');
  });

  it('the kit’s own catalogue is one that it would accept from others', () => {
    page = new PortalPage();
    expect(readListCatalogue(JSON.parse(JSON.stringify(defaultListCatalogue)))).to.deep.equal(defaultListCatalogue);
  });

  for (const [what, given] of [
    ['an unknown key', oneList({ query: 'active=true' })],
    ['a relationship that is not there', oneList({ relationships: ['friends'] })],
    ['another version', { version: 2, categories: [] }],
  ] as const) {
    it(`G-32 refuses a catalogue with ${what}, and tells its owner where`, () => {
      page = new PortalPage();
      expect(() => readListCatalogue(given)).to.throw().with.property('code', 'bad-configuration');
    });
  }
});
