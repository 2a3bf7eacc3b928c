import { expect } from '@open-wc/testing';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import type { PersonaId } from '../../mocks/personas.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** Of the requests that a page has sent since: all that names fields, conditions and order, unpacked. */
function askedSince(page: PortalPage, before: number): string {
  return page.mock.requests.slice(before).map(({ url, body }) => decodeURIComponent(`${url} ${body ?? ''}`)).join('\n');
}

describe('my-lists, arranged', () => {
  let page: PortalPage;
  const address = location.href;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage(options);
    const widget = await page.show(tag('my-lists', attributes));
    return { widget, driver: new MyListsDriver(widget) };
  }

  /** As if somebody had followed a link. */
  function go(list: string, arrangement?: unknown): void {
    const url = new URL(address);
    url.searchParams.set('list', list);
    if (arrangement !== undefined) url.searchParams.set('list-view', typeof arrangement === 'string' ? arrangement : JSON.stringify(arrangement));
    history.replaceState(null, '', url);
  }

  const linked = (): unknown => {
    const text = new URL(location.href).searchParams.get('list-view');
    return text === null ? null : JSON.parse(text);
  };

  afterEach(() => {
    page.leave();
    history.replaceState(null, '', address);
  });

  describe('in groups', () => {
    it('puts rows under a heading per value, in the order of the server, and says how many are shown of the last', async () => {
      const { driver } = await open({ list: 'my-cases', 'page-size': '30' });
      await driver.groupBy('State');
      await until(() => driver.groups.length > 1, 'groups');
      expect(driver.groups[0]).to.match(/^New, \d+ records?$/);
      expect(driver.groups.at(-1)).to.match(/, \d+ shown$/);
      expect(driver.names).to.have.lengthOf(30);
      const before = driver.groups.length;
      driver.button('Show more').click();
      await until(() => driver.names.length === 51, 'the rest');
      expect(driver.groups.length).to.be.at.least(before);
      expect(driver.groups.at(-1)).to.match(/, \d+ records?$/);
    });

    it('folds the rows of a group away and back with the button that is its heading, which keeps focus', async () => {
      const { driver } = await open({ list: 'action-needed', 'page-size': '100' });
      await driver.groupBy('State');
      await until(() => driver.groups.length === 2, 'groups');
      const { names: all, groupToggles: [first] } = driver;
      first?.focus();
      first?.click();
      await until(() => driver.names.length < all.length, 'the rows to go');
      expect(driver.groups).to.have.lengthOf(2);
      expect([first?.getAttribute('aria-expanded'), first?.matches(':focus')]).to.deep.equal(['false', true]);
      first?.click();
      await until(() => driver.names.length === all.length, 'the rows to come back');
      expect(driver.names).to.deep.equal(all);
    });

    it('leads back to the row that was opened below a group that is folded away', async () => {
      const { widget, driver } = await open({ list: 'action-needed', 'page-size': '100' });
      await driver.groupBy('State');
      await until(() => driver.groups.length === 2, 'groups');
      const all = driver.names;
      driver.groupToggles[0]?.click();
      await until(() => driver.names.length < all.length, 'the rows to go');
      const name = driver.names.at(-1) ?? '';
      driver.open(name);
      await until(() => driver.opened !== null, 'the record');
      driver.button('Back to ').click();
      await until(() => driver.opened === null, 'the list');
      expect(textOf(widget.shadowRoot?.activeElement ?? null)).to.equal(name);
      expect(driver.names.length).to.be.lessThan(all.length);
    });

    it('goes on at the heading of a group that is folded away when more of it is asked for', async () => {
      const { widget, driver } = await open({ list: 'my-cases', 'page-size': '30' });
      await driver.groupBy('State');
      await until(() => driver.groups.length > 1, 'groups');
      const last = driver.groupToggles.at(-1);
      last?.click();
      await until(() => last?.getAttribute('aria-expanded') === 'false', 'the rows to go');
      const more = driver.button('Show more');
      more.focus();
      more.click();
      await until(() => !driver.text.includes('Show more') && !driver.isBusy, 'the rest');
      await until(() => widget.shadowRoot?.activeElement === last, 'focus at the heading');
    });

    it('keeps the order of the list within each group', async () => {
      const { driver } = await open({ list: 'action-needed', 'page-size': '100' });
      const before = page.mock.requests.length;
      await driver.groupBy('Priority');
      await until(() => driver.groups.length > 0, 'groups');
      expect(askedSince(page, before)).to.contain('ORDERBYpriority^ORDERBYDESCsys_updated_on');
      await driver.groupBy(null);
      await until(() => driver.groups.length === 0, 'one list');
    });

    it('G-39 offers no group that the view does not grant', async () => {
      const { driver } = await open({}, { views: demoViewsWith((view) => ({ ...view, group: [] })) });
      await driver.openArrangeForm();
      expect(driver.arrangeForm?.querySelector('select')).to.equal(null);
    });

    it('says as much as a header cell of its group to assistive technology', async () => {
      const { widget, driver } = await open({ list: 'action-needed' });
      await driver.groupBy('State');
      await until(() => driver.groups.length > 0, 'groups');
      const header = widget.shadowRoot?.querySelector('[part="group-header"]');
      expect([header?.localName, header?.getAttribute('scope')]).to.deep.equal(['th', 'rowgroup']);
    });
  });

  describe('in columns', () => {
    it('G-10 does not ask for a column that a person does not want', async () => {
      const { driver } = await open({ list: 'action-needed' });
      const before = page.mock.requests.length;
      await driver.toggleColumn('Product');
      await until(() => !driver.columns.includes('Product'), 'the other columns');
      expect(driver.columns).to.deep.equal(['Number', 'Short description', 'Priority', 'State', 'Updated']);
      await page.quiet();
      const asked = askedSince(page, before);
      expect(asked).to.contain('short_description');
      expect(asked).to.not.contain('product');
      expect(driver.names).to.include('CS0101018');
    });

    it('keeps the last column, and has all of them back with one button', async () => {
      const { driver } = await open({ list: 'action-needed' });
      for (const column of ['Short description', 'Product', 'Priority', 'State', 'Updated']) await driver.toggleColumn(column);
      await until(() => driver.columns.length === 1, 'one column');
      await driver.toggleColumn('Number');
      expect(driver.columns).to.deep.equal(['Number']);
      await driver.openArrangeForm();
      driver.button('Reset').click();
      await until(() => driver.columns.length === 6, 'all columns');
    });

    it('moves a column, and names a record by the first one where its number is not shown', async () => {
      const { driver } = await open({ list: 'action-needed' });
      await driver.openArrangeForm();
      driver.button('Move Short description up').click();
      driver.button('Apply').click();
      await until(() => driver.columns[0] === 'Short description', 'the other order');
      await driver.toggleColumn('Number');
      await until(() => !driver.columns.includes('Number'), 'the other columns');
      expect(driver.names).to.include('Load profile of feeder 9 has gaps');
    });

    it('starts the next list as its owner has made it', async () => {
      const { driver } = await open({ list: 'action-needed' });
      await driver.toggleColumn('Product');
      await driver.choose('My Cases');
      expect(driver.columns).to.include('Product');
    });
  });

  describe('in the address of the page', () => {
    const arranged = {
      filters: [{ field: 'state', kind: 'choices', values: ['18'] }],
      sort: { field: 'number', direction: 'ascending' },
      group: 'priority',
      columns: ['number', 'state'],
    };

    it('G-37 shows what a link says, once it is known that the person may, and asks for nothing else before', async () => {
      go('my-cases', arranged);
      const { driver } = await open({ 'url-state': 'list' });
      expect(driver.current).to.equal('My Cases');
      expect(driver.columns).to.deep.equal(['Number', 'State']);
      expect(driver.names).to.include('CS0101018');
      expect(driver.names).to.not.include('CS0101012');
      expect(driver.groups.length).to.be.greaterThan(0);
      expect(driver.text).to.contain('State: Awaiting Info');
      const asked = askedSince(page, 0).split('\n').filter((line) => line.includes('/table/sn_customerservice_case') && line.includes('short_description'));
      expect(asked.filter((line) => line.includes('sysparm_limit=20'))).to.deep.equal([]);
      expect(linked()).to.deep.equal(arranged);
    });

    it('says in the address what a person does, and leads back to the list before', async () => {
      go('my-cases');
      const { driver } = await open({ 'url-state': 'list' });
      await driver.groupBy('State');
      await until(() => linked() !== null, 'the address');
      expect(linked()).to.deep.equal({ group: 'state' });
      await driver.choose('Action Needed');
      expect(linked()).to.equal(null);
      history.back();
      await until(() => driver.current === 'My Cases' && driver.groups.length > 0, 'the list before, in its groups');
      history.forward();
      await until(() => driver.current === 'Action Needed' && driver.groups.length === 0, 'the list after');
    });

    it('G-58 keeps what is typed out of the address, unless the page says that it may stand there', async () => {
      for (const [attributes, expected] of [[{}, null], [{ 'url-text': '' }, { text: 'feeder' }]] as const) {
        go('my-cases');
        const { driver } = await open({ 'url-state': 'list', ...attributes });
        const field = driver.searchField;
        if (!field) throw new Error('no search');
        field.value = 'feeder';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        await until(() => driver.names.includes('CS0101018') && !driver.isBusy && driver.names.length < 20, 'what was searched for');
        expect(linked()).to.deep.equal(expected);
        page.leave();
      }
    });

    const tooMuch: Readonly<Record<string, unknown>> = {
      'a field that is not granted': { filters: [{ field: 'u_internal_margin', kind: 'text', text: '5' }] },
      'a field that is for the owner’s lists': { filters: [{ field: 'opened_by', kind: 'choices', values: ['x'] }] },
      'a choice that there is not': { filters: [{ field: 'state', kind: 'choices', values: ['18', '99'] }] },
      'another comparison': { filters: [{ field: 'state', kind: 'text', text: '18' }] },
      'a query of the backend': { query: 'active=true^ORu_internal_margin>1' },
      'no JSON': '{',
    };
    for (const [what, arrangement] of Object.entries(tooMuch)) {
      it(`G-30 G-37 takes a link with ${what} for unavailable as a whole, asks for no record and has a way on`, async () => {
        go('my-cases', arrangement);
        const { driver } = await open({ 'url-state': 'list' });
        await until(() => driver.text.includes('This list is not available'), 'the refusal');
        const cases = page.mock.requests.filter(({ url, body }) => decodeURIComponent(`${url} ${body ?? ''}`).includes('sysparm_limit=20'));
        expect(cases).to.deep.equal([]);
        expect(askedSince(page, 0)).to.not.contain('u_internal_margin');
        driver.button('Show the whole list').click();
        await until(() => driver.names.length === 20, 'the list');
        expect(page.errors).to.deep.equal([]);
      });
    }

    it('G-37 leaves out an order, a group and a column that are not granted, and says so', async () => {
      go('my-cases', { sort: { field: 'u_internal_margin', direction: 'ascending' }, group: 'account', columns: ['number', 'account', 'state'] });
      const { driver } = await open({ 'url-state': 'list' });
      expect(driver.columns).to.deep.equal(['Number', 'State']);
      expect(driver.groups).to.deep.equal([]);
      expect(driver.text).to.contain('The link asked for an order, a group or a column that you do not have.');
      expect(askedSince(page, 0)).to.not.contain('u_internal_margin');
    });

    it('G-63 does not arrange the lists of the next person as the link of the one before said', async () => {
      go('my-cases', arranged);
      const { driver } = await open({ 'url-state': 'list' });
      const next: PersonaId = 'consumer';
      page.signIn(next);
      await until(() => driver.names.includes('CS0101015'), 'the list of the other person');
      expect(driver.columns).to.include('Product');
    });
  });
});
