import { expect } from '@open-wc/testing';
import { keys } from '../../mocks/dataset/landmarks.js';
import { accounts, people } from '../../mocks/dataset/people.js';
import type { PersonaId } from '../../mocks/personas.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { defaultListCatalogue } from '../../src/views/default-list-catalogue.js';
import type { ListCatalogue } from '../../src/views/list-catalogue.schema.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag } from './portal-page.js';

/*
 * Who has which list, and which of the records that stories tell are in it; written by hand from the rules. The data set has
 * hundreds of ordinary cases beside them, with lower numbers, which do not count here.
 */
const firstTold = 'CS0101001';

/** The kit's own lists; the highest numbers come first, so that nobody has to read hundreds of cases to see those. */
const byNumber: ListCatalogue = {
  ...defaultListCatalogue,
  categories: defaultListCatalogue.categories.map(({ lists, ...category }) => ({
    ...category, lists: lists.map((list) => ({ ...list, sort: [{ field: 'number', direction: 'descending' }] })),
  })),
};

type Expected = Readonly<Record<string, readonly number[]>>;

/** Cases by the last two digits of their number, in any order. */
const cases = (...numbers: readonly number[]): readonly number[] => numbers;

/** Mira is the contact: of number 19 nobody is. */
const mine = cases(1, 2, 3, 5, 6, 7, 8, 12, 17, 18, 20, 21);

/** Of Northwind Grid and its Coast branch. */
const ofNorthwind = cases(1, 2, 3, 5, 6, 7, 8, 12, 13, 16, 17, 18, 19, 20, 21);

/** Those and the ones of Juniper Mills, to which a contact relationship ties Jonas. */
const ofJonas = cases(1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 16, 17, 18, 19, 20, 21, 27);

const all = cases(
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,
  39, 40, 41, 42, 43,
);

/** Who reads every case, whoever it is of. Nobody at the company has an account or is a contact. */
const everyCase: Expected = {
  'All Cases': all,
  'Action Needed': cases(12, 15, 18, 22, 24, 25, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39),
  'My Issues': all.filter((number) => number !== 8),
  'My Requests': cases(8),
};

const expected: Readonly<Record<PersonaId, Expected>> = {
  customer: {
    'All Cases': mine,
    'Action Needed': cases(12, 18),
    'My Issues': mine.filter((number) => number !== 8),
    'My Requests': cases(8),
    'My Cases': mine,
  },
  'customer-admin': {
    'All Cases': ofJonas,
    'Action Needed': cases(12, 18, 27),
    'My Issues': ofJonas.filter((number) => number !== 8),
    'My Requests': cases(8),
    'My Cases': [],
  },
  'case-manager': {
    'All Cases': ofNorthwind,
    'Action Needed': cases(12, 18),
    'My Issues': ofNorthwind.filter((number) => number !== 8),
    'My Requests': cases(8),
    'My Cases': [],
  },
  partner: { 'All Cases': cases(11), 'Action Needed': [], 'My Issues': cases(11), 'My Requests': [], 'My Cases': [] },
  'partner-admin': { 'All Cases': cases(10, 11), 'Action Needed': [], 'My Issues': cases(10, 11), 'My Requests': [], 'My Cases': [] },
  consumer: { 'All Cases': cases(15), 'Action Needed': cases(15), 'My Issues': cases(15), 'My Requests': [], 'My Cases': cases(15) },
  'household-head': {
    'All Cases': cases(14, 15, 22, 23),
    'Action Needed': cases(15, 22),
    'My Issues': cases(14, 15, 22, 23),
    'My Requests': [],
    'My Cases': cases(14, 22),
  },
  'authorized-contact': {
    'All Cases': cases(24, 25), 'Action Needed': cases(24, 25), 'My Issues': cases(24, 25), 'My Requests': [], 'My Cases': [],
  },
  'proxy-contact': { 'All Cases': cases(27, 28), 'Action Needed': cases(27, 28), 'My Issues': cases(27, 28), 'My Requests': [] },
  'account-contributor': {
    'All Cases': cases(31, 32), 'Action Needed': cases(31, 32), 'My Issues': cases(31, 32), 'My Requests': [], 'Cases for Accounts': cases(31, 32),
  },
  'consumer-contributor': {
    'All Cases': cases(33, 34), 'Action Needed': cases(33, 34), 'My Issues': cases(33, 34), 'My Requests': [], 'Cases for Consumers': cases(33, 34),
  },
  'relationship-contributor': {
    'All Cases': cases(9, 10, 11, 24, 25, 26, 28, 31, 32, 34, 35, 36, 42, 43),
    'Action Needed': cases(24, 25, 28, 31, 32, 34, 35, 36),
    'My Issues': cases(9, 10, 11, 24, 25, 26, 28, 31, 32, 34, 35, 36, 42, 43),
    'My Requests': [],
    'My Cases for Accounts': cases(35, 42),
    'All Cases for Accounts': cases(9, 10, 11, 24, 25, 26, 28, 31, 32, 35, 42),
    'My Cases for Consumers': cases(36, 43),
    'All Cases for Consumers': cases(34, 36, 43),
  },
  'location-contributor': {
    'All Cases': cases(37, 38, 39),
    'Action Needed': cases(37, 38, 39),
    'My Issues': cases(37, 38, 39),
    'My Requests': [],
    'My Cases for Business Locations': cases(37, 38),
    'All Cases for Business Locations': cases(37, 38, 39),
  },
  'self-contributor': {
    'All Cases': cases(29, 30), 'Action Needed': cases(29, 30), 'My Issues': cases(29, 30), 'My Requests': [], 'Cases for Myself': cases(29, 30),
  },
  'case-task-agent': {
    'All Cases': cases(18, 31, 32, 33, 37, 38),
    'Action Needed': cases(18, 31, 32, 33, 37, 38),
    'My Issues': cases(18, 31, 32, 33, 37, 38),
    'My Requests': [],
  },
  'case-task-viewer': { 'All Cases': [], 'Action Needed': [], 'My Issues': [], 'My Requests': [] },
  'contributor-viewer': { 'All Cases': [], 'Action Needed': [], 'My Issues': [], 'My Requests': [] },
  'case-viewer': everyCase,
  agent: everyCase,
  // A platform administrator passes every rule of the server, and has the lists of the roles that they were given.
  admin: everyCase,
  'project-manager': { 'All Cases': [], 'Action Needed': [], 'My Issues': [], 'My Requests': [] },
  'no-role': { 'All Cases': [], 'Action Needed': [], 'My Issues': [], 'My Requests': [], 'My Cases': [] },
};

/** Case tasks by the last two digits of their number, and project tasks by all that follows their prefix. */
const tasks: Readonly<Partial<Record<PersonaId, Readonly<Record<string, readonly string[]>>>>> = {
  customer: { 'My Case Tasks': ['CSTASK0010011', 'CSTASK0010013'] },
  'customer-admin': { 'My Case Tasks': ['CSTASK0010011', 'CSTASK0010013'] },
  'case-manager': { 'My Case Tasks': ['CSTASK0010011', 'CSTASK0010013'] },
  consumer: { 'My Case Tasks': [] },
  'account-contributor': { 'My Case Tasks': ['CSTASK0010015', 'CSTASK0010019'] },
  'consumer-contributor': { 'My Case Tasks': ['CSTASK0010016', 'CSTASK0010023'] },
  'relationship-contributor': { 'My Case Tasks': ['CSTASK0010015', 'CSTASK0010019', 'CSTASK0010023'] },
  'location-contributor': { 'My Case Tasks': ['CSTASK0010017', 'CSTASK0010021'] },
  'self-contributor': { 'My Case Tasks': ['CSTASK0010020', 'CSTASK0010022'] },
};

describe('my-lists, for each person', () => {
  let page: PortalPage;

  async function open(persona: PersonaId, category: string): Promise<MyListsDriver> {
    page = new PortalPage({ persona });
    const element = tag('my-lists', { 'page-size': '60', category });
    element.lists = byNumber;
    return new MyListsDriver(await page.show(element));
  }

  afterEach(() => page.leave());

  for (const persona of Object.keys(expected) as PersonaId[]) {
    it(`gives ${persona} the lists of cases that their role and relationships call for, each with exactly its cases`, async () => {
      const driver = await open(persona, '');
      const rows = expected[persona];
      expect(driver.lists.filter((name) => !/Tasks$/.test(name))).to.deep.equal(Object.keys(rows));
      for (const [name, numbers] of Object.entries(rows)) {
        await driver.choose(name);
        const told = driver.names.filter((number) => number >= firstTold).map((number) => Number(number.slice(-2)));
        expect(told.sort((one, other) => one - other), name).to.deep.equal(numbers);
      }
      expect(page.errors).to.deep.equal([]);
    });
  }

  for (const [persona, lists] of Object.entries(tasks) as [PersonaId, Readonly<Record<string, readonly string[]>>][]) {
    it(`shows ${persona} the case tasks that are put before customers, and no other`, async () => {
      const driver = await open(persona, 'tasks');
      for (const [name, numbers] of Object.entries(lists)) {
        if (driver.lists.length > 0) await driver.choose(name);
        expect(driver.current).to.equal(name);
        expect([...driver.names].sort()).to.deep.equal(numbers);
      }
    });
  }

  /** Written by hand: tasks that are assigned to the person, visible, and of a project that they are a contact of and reach. */
  const projectTasks: readonly (readonly [PersonaId, readonly number[] | null])[] = [
    ['customer', [101, 102, 104, 105, 106, 107, 110, 115, 118, 121]],
    ['customer-admin', [127]],
    ['case-manager', [124]],
    ['partner', [129]],
    ['partner-admin', null],
    ['authorized-contact', null],
    ['consumer', null],
    ['project-manager', null],
    ['no-role', null],
  ];
  for (const [persona, numbers] of projectTasks) {
    it(`has ${numbers === null ? 'no list of project tasks' : 'the project tasks of their own'} for ${persona}`, async () => {
      const driver = await open(persona, 'tasks');
      if (numbers === null) {
        expect([...driver.lists, driver.current]).not.to.include('My Project Tasks');
        return;
      }
      await driver.choose('My Project Tasks');
      const shown = driver.names.map((number) => Number(number.replace('PRJTASK0010', '')));
      expect(shown.sort((one, other) => one - other)).to.deep.equal(numbers);
    });
  }

  /** Cases about projects as people open them: administrators and case managers find all of their accounts, others their own. */
  const byProject = {
    mira: { contact: people.mira.sysId, account: accounts.northwindGrid, customer_project: keys.projectOfContact, customer_project_task: keys.projectTaskInProgress },
    wren: { contact: people.wren.sysId, account: accounts.northwindGrid, customer_project: keys.projectOfContact },
    priya: { contact: people.priya.sysId, account: accounts.northwindGridCoast, customer_project: keys.projectOfChildAccount },
    jonas: { contact: people.jonas.sysId, account: accounts.juniperMills, customer_project: keys.projectOfRelatedAccount },
    sela: { contact: people.sela.sysId, account: accounts.asterFoods, partner: accounts.helioSystems, customer_project: keys.projectOfPartner },
  } as const;
  const finders: readonly (readonly [PersonaId, readonly (keyof typeof byProject)[]])[] = [
    ['customer', ['mira']],
    ['customer-admin', ['mira', 'wren', 'priya', 'jonas']],
    ['case-manager', ['mira', 'wren', 'priya']],
    ['partner', ['sela']],
    ['partner-admin', ['sela']],
    ['consumer', []],
    ['authorized-contact', []],
    ['agent', ['mira', 'wren', 'priya', 'jonas', 'sela']],
  ];
  for (const [persona, found] of finders) {
    it(`shows ${persona} under All Cases the cases about projects of ${found.join(', ') || 'nobody'}`, async () => {
      page = new PortalPage({ persona });
      const system = page.mock.backend.asSystem();
      const made = Object.entries(byProject).map(([by, values]) => [system.create('sn_customerservice_case', values)['number'] ?? '', by] as const);
      const element = tag('my-lists', { 'page-size': '60', category: 'cases', list: 'all-cases' });
      element.lists = byNumber;
      const driver = new MyListsDriver(await page.show(element));
      expect(made.filter(([number]) => driver.names.includes(number)).map(([, by]) => by)).to.deep.equal(found);
    });
  }

  it('has columns for project and task where the portal owner lists them', async () => {
    const list = ['number', 'short_description', 'product', 'priority', 'state', 'sys_updated_on', 'customer_project', 'customer_project_task'];
    const views = demoViewsWith((view) => (
      view['name'] === 'lists' && view.table === 'sn_customerservice_case' && view.roles.includes('snc_external') ? { ...view, list } : view));
    page = new PortalPage({ persona: 'customer-admin', views });
    const driver = new MyListsDriver(await page.show(tag('my-lists', { 'page-size': '60', category: 'cases', list: 'all-cases' })));
    expect(driver.columns).to.include.members(['Project', 'Project Task']);
    expect(driver.text).to.contain('Coast grid modernization').and.to.contain('PRJTASK0010101');
  });
});
