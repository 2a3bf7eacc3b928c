import { expect } from '@open-wc/testing';
import type { PersonaId } from '../../mocks/personas.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { until } from '../../src/testing/settled.js';
import type { PersonalLists } from '../../src/widgets/my-lists/personal-lists.js';
import { Store } from './personal-store.js';
import { PortalPage, tag } from './portal-page.js';

const arranged = {
  filters: [{ field: 'state', kind: 'choices', values: ['18'] }],
  sort: { field: 'number', direction: 'ascending' },
  group: 'priority',
  columns: ['number', 'state'],
};

const documentOf = (...lists: readonly unknown[]): string => JSON.stringify({ version: 1, lists });

describe('my-lists, saved by a person', () => {
  let page: PortalPage;
  let store: Store;

  async function open(personalLists: PersonalLists | null = store, list = 'my-cases', persona: PersonaId = 'customer') {
    page = new PortalPage({ persona });
    const widget = await page.show(Object.assign(tag('my-lists', { list }), { personalLists }));
    return { widget, driver: new MyListsDriver(widget) };
  }

  /** What the store has for whoever is asked for first. */
  async function openWith(document: string) {
    const inner = store;
    return open({
      load: (person) => {
        if (!inner.kept.has(person)) inner.kept.set(person, document);
        return inner.load(person);
      },
      save: (person, lists) => inner.save(person, lists),
    });
  }

  beforeEach(() => (store = new Store()));
  afterEach(() => {
    page.leave();
  });

  it('come back as they were saved, under their own name and in their own category', async () => {
    const first = await open();
    await first.driver.groupBy('State');
    await first.driver.toggleColumn('Product');
    await first.driver.saveAs('By state');
    expect(first.driver.categories).to.include('My saved lists');
    page.leave();
    const { driver } = await open();
    await until(() => driver.lists.includes('By state'), 'the saved list');
    expect(driver.current).to.equal('My Cases');
    expect(driver.groups).to.deep.equal([]);
    await driver.choose('By state');
    await until(() => driver.groups.length > 0, 'its groups');
    expect(driver.columns).to.not.include('Product');
    await driver.choose('My Cases');
    await until(() => driver.groups.length === 0 && driver.columns.includes('Product'), 'the list as its owner made it');
  });

  it('keep what a person searched for, in the store and nowhere else, and nothing of a record', async () => {
    const { driver } = await open();
    const field = driver.searchField;
    if (!field) throw new Error('no search');
    field.value = 'feeder';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await until(() => driver.names.length < 20 && !driver.isBusy, 'what was searched for');
    await driver.saveAs('Feeders');
    expect(store.all).to.match(/^\{"version":1,"lists":\[\{"id":"[\da-f]{8}","name":"Feeders","list":"my-cases","arrangement":\{"text":"feeder"\}\}\]\}$/);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(location.href).to.not.contain('feeder');
  });

  it('need a name that is not taken, and a name that is refused can be mended', async () => {
    const { driver } = await open();
    await driver.saveAs('Mine');
    for (const [name, problem] of [['  ', 'Give the list a name.'], [' mine ', 'You have a list of this name. Choose another one.'], ['x'.repeat(81), 'Use at most 80 characters.']] as const) {
      await driver.name(name);
      await until(() => driver.nameProblem === problem, problem);
      expect(driver.nameField?.value).to.equal(name);
      expect(driver.nameField?.getAttribute('aria-invalid')).to.equal('true');
    }
    await driver.saveAs('Other');
    expect(driver.lists.slice(-2)).to.deep.equal(['Mine', 'Other']);
  });

  it('get another name while they are on show, and are changed with one button', async () => {
    const { driver } = await open();
    await driver.saveAs('Mine');
    await driver.rename('Mine', 'Ours');
    await until(() => driver.current === 'Ours' && driver.lists.includes('Ours'), 'the new name');
    await driver.groupBy('State');
    await until(() => driver.groups.length > 0, 'groups');
    await driver.openSavedPanel();
    driver.button('Save changes to Ours').click();
    await until(() => store.all.includes('"group":"state"'), 'the change');
    await driver.rename('Ours', '');
    await until(() => driver.nameProblem === 'Give the list a name.', 'what is wrong');
  });

  it('are put back where they were after they were deleted', async () => {
    const { driver } = await open();
    await driver.saveAs('One');
    await driver.saveAs('Two');
    await driver.openSavedPanel();
    driver.button('Delete One').click();
    await until(() => driver.savedNames.includes('One is deleted') && !driver.lists.includes('One'), 'the list to go');
    expect(store.all).to.not.contain('One');
    driver.button('Put back One').click();
    await until(() => driver.lists.includes('One'), 'the list to come back');
    expect(driver.savedNames).to.deep.equal(['One', 'Two']);
  });

  it('are all there although two pages of a person save one after the other', async () => {
    const { widget, driver } = await open();
    const other = new MyListsDriver(await page.show(Object.assign(tag('my-lists', { list: 'my-cases' }), { personalLists: store })));
    await driver.saveAs('Mine');
    await other.saveAs('Theirs');
    expect(other.lists.slice(-2)).to.deep.equal(['Mine', 'Theirs']);
    await driver.openSavedPanel();
    driver.button('Delete Mine').click();
    await until(() => driver.lists.includes('Theirs') && !driver.lists.includes('Mine'), 'what the other page has saved');
    expect(JSON.parse(store.all)).to.have.property('lists').with.lengthOf(1);
    widget.remove();
  });

  it('are asked for another name where a second page has taken it meanwhile, and nothing is lost', async () => {
    const { driver } = await open();
    const other = new MyListsDriver(await page.show(Object.assign(tag('my-lists', { list: 'my-cases' }), { personalLists: store })));
    await other.saveAs('Mine');
    await driver.name('mine');
    await until(() => driver.nameProblem === 'You have a list of this name. Choose another one.', 'what is wrong');
    expect([driver.nameField?.value, driver.nameField?.matches(':focus')]).to.deep.equal(['mine', true]);
    expect(driver.savedNames).to.deep.equal(['Mine']);
    expect(JSON.parse(store.all)).to.have.property('lists').with.lengthOf(1);
  });

  it('leave the list that they arranged on show when they are deleted', async () => {
    const { driver } = await open();
    await driver.groupBy('State');
    await driver.saveAs('One');
    await driver.openSavedPanel();
    driver.button('Delete One').click();
    await until(() => driver.current === 'My Cases', 'its own name');
    expect(driver.groups.length).to.be.greaterThan(0);
  });

  it('T27 without a store stay for the session alone, and the page says so', async () => {
    const { widget, driver } = await open(null);
    await driver.openSavedPanel();
    await until(() => driver.text.includes('Saved lists stay until you sign out or leave this page.'), 'the note');
    await driver.saveAs('Mine');
    const again = await page.show(tag('my-lists', {}));
    expect(new MyListsDriver(again).lists).to.include('Mine');
    again.remove();
    page.signIn('consumer');
    await until(() => driver.names.includes('CS0101015'), 'the list of the other person');
    expect(driver.lists).to.not.include('Mine');
    expect(widget.shadowRoot?.textContent).to.not.contain('Mine');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('T27 are each person’s own: the next one at the same machine neither sees nor keeps those of the one before', async () => {
    const { driver } = await open();
    await driver.saveAs('Theirs');
    await driver.name('half typed');
    page.signIn('consumer');
    await until(() => driver.names.includes('CS0101015'), 'the list of the other person');
    expect(driver.lists).to.not.include('Theirs');
    await driver.saveAs('Mine');
    expect(new Set(store.asked)).to.have.lengthOf(2);
    expect([...store.kept.values()].filter((kept) => kept.includes('Theirs') && kept.includes('Mine'))).to.deep.equal([]);
  });

  const malformed: Readonly<Record<string, string>> = {
    'no document': '"lists"',
    'another version': JSON.stringify({ version: 2, lists: [] }),
    'a list without a name': documentOf({ id: '1', name: '  ', list: 'my-cases', arrangement: {} }),
    'a query of the backend': documentOf({ id: '1', name: 'Bad', list: 'my-cases', arrangement: { query: 'u_internal_margin>1' } }),
    'rows': documentOf({ id: '1', name: 'Bad', list: 'my-cases', arrangement: {}, rows: [{ number: 'CS1' }] }),
  };
  for (const [what, document] of Object.entries(malformed)) {
    it(`are left out where the store has ${what}, and the page says so`, async () => {
      const { driver } = await openWith(document);
      await driver.openSavedPanel();
      await until(() => driver.text.includes('Something that was saved for you cannot be read and is left out.'), 'the note');
      expect(driver.categories).to.not.include('My saved lists');
      expect(driver.names).to.have.lengthOf(20);
    });
  }

  it('are all there beside one that makes no sense', async () => {
    const good = { id: '1', name: 'Good', list: 'my-cases', arrangement: arranged };
    const { driver } = await openWith(documentOf(null, good, { ...good, name: 'good', id: '2' }, { ...good, name: 'Same id' }));
    await until(() => driver.lists.includes('Good'), 'the good one');
    await driver.choose('Good');
    await until(() => driver.groups.length > 0, 'its groups');
    expect(driver.lists.filter((name) => ['good', 'Same id'].includes(name))).to.deep.equal([]);
    expect(driver.columns).to.deep.equal(['Number', 'State']);
  });

  it('G-30 G-37 are unavailable as a whole when a filter is no longer granted, ask for nothing, and can be deleted', async () => {
    const { driver } = await openWith(documentOf(
      { id: '1', name: 'Margin', list: 'my-cases', arrangement: { filters: [{ field: 'u_internal_margin', kind: 'text', text: '5' }] } },
    ));
    await until(() => driver.lists.includes('Margin'), 'the saved list');
    await driver.choose('Margin');
    await until(() => driver.text.includes('This list is not available'), 'the refusal');
    expect(page.mock.requests.filter(({ url, body }) => `${url} ${body ?? ''}`.includes('u_internal_margin'))).to.deep.equal([]);
    await driver.openSavedPanel();
    await until(() => driver.savedNames.includes('Margin'), 'the panel');
    driver.button('Delete Margin').click();
    await until(() => !driver.lists.includes('Margin'), 'the list to go');
    driver.button('Show the whole list').click();
    await until(() => driver.names.length === 20, 'the list');
  });

  it('G-37 lose a column that is no longer granted, and the page says so', async () => {
    const { driver } = await openWith(documentOf({ id: '1', name: 'Wide', list: 'my-cases', arrangement: { columns: ['number', 'account', 'state'] } }));
    await until(() => driver.lists.includes('Wide'), 'the saved list');
    await driver.choose('Wide');
    await until(() => driver.text.includes('The saved list has an order, a group or a column that you no longer have.'), 'the note');
    expect(driver.columns).to.deep.equal(['Number', 'State']);
  });

  it('of a list that the person does not have are not offered, and can be deleted', async () => {
    const { driver } = await openWith(documentOf({ id: '1', name: 'Gone', list: 'all-cases-for-accounts', arrangement: {} }));
    await driver.openSavedPanel();
    await until(() => driver.savedNames.includes('Gone Not available here'), 'what is said of it');
    expect(driver.lists).to.not.include('Gone');
    driver.button('Delete Gone').click();
    await until(() => driver.savedNames.includes('Gone is deleted'), 'it to go');
  });

  it('are not there while the store fails; the others are, and a person can try again', async () => {
    store.answer = 'fails';
    const { driver } = await open();
    await until(() => driver.text.includes('Your saved lists could not be read.'), 'the failure');
    expect(driver.names).to.have.lengthOf(20);
    expect(driver.text).to.not.contain('u_internal_margin');
    store.answer = 'well';
    driver.button('Try again').click();
    await until(() => !driver.text.includes('Your saved lists could not be read.'), 'them to be read');
    await driver.saveAs('Mine');
  });

  it('are not lost while they are typed when the store does not keep them', async () => {
    const { driver } = await open();
    store.answer = 'fails';
    await driver.name('Mine');
    await until(() => driver.text.includes('This could not be saved.'), 'the failure');
    expect(driver.nameField?.value).to.equal('Mine');
    expect(driver.lists).to.not.include('Mine');
    store.answer = 'well';
    await driver.saveAs('Mine');
  });

  it('keep nobody waiting for a store that never answers', async () => {
    const { driver } = await open();
    store.answer = 'never';
    await driver.name('Mine');
    await until(() => driver.text.includes('Saving…'), 'the wait');
    driver.button('Stop waiting').click();
    await until(() => driver.text.includes('It is not known yet whether this was saved.'), 'the end of it');
    expect(driver.nameField?.value).to.equal('Mine');
    store.answer = 'well';
    await driver.saveAs('Mine');
    page.leave();
    store.answer = 'never';
    const next = await open();
    await next.driver.openSavedPanel();
    await until(() => next.driver.text.includes('Your saved lists are on their way.'), 'the wait');
    expect(next.driver.names).to.have.lengthOf(20);
    store.answer = 'well';
    next.driver.button('Try again').click();
    await until(() => next.driver.lists.includes('Mine'), 'the saved list');
  });
});
