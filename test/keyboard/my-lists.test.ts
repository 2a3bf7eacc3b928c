import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('my-lists, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function open(attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage();
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    document.body.append(before);
    const widget = await page.show(tag('my-lists', attributes));
    await page.quiet();
    before.focus();
    return { widget, driver: new MyListsDriver(widget) };
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-lists-01 Tab goes from list to list, then to search, filters, sort buttons and rows', async () => {
    await open({ list: 'my-requests' });
    const passed = await tabTo('CS0101008');
    expect(passed).to.deep.equal([
      'All Cases', 'Action Needed', 'My Issues', 'My Requests', 'My Cases', 'My Case Tasks', 'My Project Tasks',
      'Search My Requests', 'Filter', 'Arrange', 'Save list', 'Export as CSV', 'Number', 'Priority', 'State', 'Updated', 'CS0101008',
    ]);
  });

  for (const [id, key] of [['K-lists-02', 'Enter'], ['K-lists-03', 'Space']] as const) {
    it(`${id} ${key} on a list shows it, says how many records it has and leaves focus there`, async () => {
      const { widget, driver } = await open();
      await tabTo('My Requests');
      await press(key);
      await until(() => driver.current === 'My Requests' && driver.names.length === 1, 'the list');
      await until(() => spoken(widget).includes('My Requests, 1 record'), 'how many records there are');
      expect(focused()).to.equal('My Requests');
      expect(widget.shadowRoot?.activeElement?.getAttribute('aria-current')).to.equal('true');
    });
  }

  it('K-lists-04 Enter on a sort button sorts, says so and leaves focus there', async () => {
    const { widget, driver } = await open({ list: 'action-needed' });
    await tabTo('Number');
    await press('Enter');
    await until(() => spoken(widget).includes('Sorted by Number, ascending') && !driver.isBusy, 'the order');
    expect(driver.names).to.deep.equal([...driver.names].sort());
    expect(focused()).to.equal('Number');
  });

  it('K-lists-05 Enter on a record opens it with focus on the way back, which leads to the record again', async () => {
    const { driver } = await open({ list: 'my-requests' });
    await tabTo('CS0101008');
    await press('Enter');
    await until(() => focused() === 'Back to My Requests', 'focus on the way back');
    await press('Enter');
    await until(() => focused() === 'CS0101008', 'focus on the record');
    expect(driver.opened === null).to.equal(true);
  });

  it('K-lists-06 in a narrow place the list is chosen in one stop', async () => {
    await setViewport({ width: 320, height: 800 });
    const { driver } = await open({ list: 'my-requests' });
    const passed = await tabTo('Search My Requests');
    expect(passed).to.have.lengthOf(2);
    expect(driver.lists).to.include('My Cases');
  });

  it('K-lists-07 with the last rows the button for more goes, and focus goes on to the first of them', async () => {
    const { driver } = await open({ list: 'my-cases', 'page-size': '50' });
    await tabTo('Show more', 100);
    await press('Enter');
    await until(() => driver.names.length === 51, 'the last case');
    await until(() => focused() === driver.names[50], 'focus on it');
  });

  it('K-lists-08 Enter on Arrange opens its form, Tab goes on into it, Escape closes it with focus on the button', async () => {
    const { driver } = await open({ list: 'my-requests' });
    await tabTo('Arrange');
    await press('Enter');
    await until(() => driver.arrangeForm?.querySelector('input') !== null && driver.arrangeForm !== null, 'the form');
    const passed = await tabTo('Move Short description down');
    expect(passed).to.deep.equal([
      'Save list', 'Export as CSV', 'Group by', 'Number', 'Move Number up', 'Move Number down',
      'Short description', 'Move Short description up', 'Move Short description down',
    ]);
    await press('Escape');
    await until(() => driver.arrangeForm === null, 'the form to close');
    expect(focused()).to.equal('Arrange');
  });

  it('K-lists-09 Enter on the button that moves a column moves it, says where to, and leaves focus there', async () => {
    const { widget, driver } = await open({ list: 'my-requests' });
    await driver.openArrangeForm();
    await tabTo('Move Short description down');
    await press('Enter');
    await until(() => spoken(widget).includes('Short description is now number 3 of 6'), 'the news');
    expect(focused()).to.equal('Move Short description down');
    await press('Enter');
    await until(() => spoken(widget).includes('Short description is now number 4 of 6'), 'the news');
  });

  it('K-lists-10 Space takes a column off, but not the last one', async () => {
    const { widget, driver } = await open({ list: 'my-requests' });
    for (const column of ['Short description', 'Product', 'Priority', 'State', 'Updated']) await driver.toggleColumn(column);
    await until(() => driver.columns.length === 1, 'one column');
    await driver.openArrangeForm();
    widget.shadowRoot?.querySelector<HTMLElement>('[part="arrange-group"]')?.focus();
    await tabTo('Number');
    await press('Space');
    await until(() => spoken(widget).includes('At least one column stays.'), 'the news');
    await tabTo('Apply');
    await press('Enter');
    await until(() => driver.arrangeForm === null && focused() === 'Arrange', 'focus on the button');
    expect(driver.columns).to.deep.equal(['Number']);
  });

  it('K-lists-11 Enter on Save list opens the panel, Enter in the name saves, and focus is on the button again', async () => {
    const { widget, driver } = await open({ list: 'my-requests' });
    await tabTo('Save list');
    await press('Enter');
    await until(() => driver.savedPanel?.querySelector('input') !== null && driver.savedPanel !== null, 'the panel');
    await tabTo('Name of the list as it is now');
    await press('Enter');
    await until(() => driver.savedPanel?.textContent.includes('Give the list a name.') === true, 'what is wrong');
    expect(focused()).to.equal('Name of the list as it is now');
    await press('A');
    await press('Enter');
    await until(() => driver.savedPanel === null && focused() === 'Save list', 'focus on the button');
    await until(() => spoken(widget).includes('A is saved'), 'the news');
    expect(driver.current).to.equal('A');
  });

  it('K-lists-12 Enter on Delete deletes with focus on the way back, which leads to Delete again; Escape closes the panel', async () => {
    const { driver } = await open({ list: 'my-requests' });
    await driver.saveAs('Mine');
    await driver.openSavedPanel();
    await tabTo('Delete Mine');
    await press('Enter');
    await until(() => focused() === 'Put back Mine', 'focus on the way back');
    await press('Enter');
    await until(() => focused() === 'Delete Mine', 'focus on Delete');
    await press('Escape');
    await until(() => driver.savedPanel === null && focused() === 'Save list', 'focus on the button');
  });
});
