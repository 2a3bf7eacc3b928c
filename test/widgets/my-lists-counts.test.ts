import { expect } from '@open-wc/testing';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import { countingAdapter } from '../../mocks/simulation/counting-adapter.js';
import { createAdapter } from '../../src/adapters/servicenow/create-adapter.js';
import type { DataAdapter } from '../../src/data/adapter.js';
import type { ListQuery } from '../../src/data/query.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { PortalPage, tag } from './portal-page.js';

/** What a backend was asked, in order: whole lists, and single records of lists to have them counted. */
interface Watched {
  readonly adapter: DataAdapter;
  readonly asked: ListQuery[];
}

function watched(base: DataAdapter, change: Partial<DataAdapter['capabilities']> = {}): Watched {
  const asked: ListQuery[] = [];
  const adapter = new Proxy(base, {
    get(target, name) {
      if (name === 'capabilities') return { ...target.capabilities, ...change };
      if (name === 'list') {
        return (...given: Parameters<DataAdapter['list']>) => {
          asked.push(given[0]);
          return target.list(...given);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { adapter, asked };
}

/** How many records were asked for at once, request by request; without those about what a person looks after. */
const sizes = ({ asked }: Watched): readonly number[] => asked.map(({ limit }) => limit).filter((limit) => limit < 500);

describe('my-lists, counted', () => {
  let page: PortalPage;

  async function open({ adapter }: Pick<Watched, 'adapter'>, persona: PersonaId = 'account-contributor') {
    page = new PortalPage({ persona });
    page.provider.adapter = adapter;
    return new MyListsDriver(await page.show(tag('my-lists', {})));
  }

  const backend = (persona: PersonaId = 'account-contributor'): DataAdapter => (
    createAdapter({ baseUrl: location.origin, getToken: () => Promise.resolve(tokenFor(persona)) }));

  afterEach(() => page.leave());

  it('G-38 says beside each list how many of its records the person may read, of a backend that counts those', async () => {
    const driver = await open({ adapter: countingAdapter(backend()) });
    await until(() => driver.countOf('My Case Tasks') !== null, 'the last count');
    expect(driver.lists.map((name) => [name, driver.countOf(name)])).to.deep.equal([
      ['All Cases', '2'], ['Action Needed', '2'], ['My Issues', '2'], ['My Requests', '0'], ['Cases for Accounts', '2'], ['My Case Tasks', '2'],
    ]);
    expect(driver.button('Action Needed, 2 records').isConnected).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });

  it('asks for one record of each list, all of them at once and after the first rows', async () => {
    const seen = watched(countingAdapter(backend()));
    const driver = await open(seen);
    await until(() => driver.countOf('My Case Tasks') !== null, 'the last count');
    expect(sizes(seen)).to.deep.equal([20, 1, 1, 1, 1, 1, 1]);
  });

  it('asks for one count after the other where reads do not travel together', async () => {
    const seen = watched(countingAdapter(backend()), { batches: false });
    const driver = await open(seen);
    await until(() => driver.countOf('All Cases') !== null && driver.countOf('My Case Tasks') === null, 'the first count');
    await until(() => driver.countOf('My Case Tasks') !== null, 'the last count');
    expect(sizes(seen)).to.deep.equal([20, 1, 1, 1, 1, 1, 1]);
  });

  it('counts again when a person has answered a case', async () => {
    const driver = await open({ adapter: countingAdapter(backend()) });
    await until(() => driver.countOf('Action Needed') === '2', 'the count');
    driver.open('CS0101032');
    await until(() => driver.opened !== null, 'the case');
    const opened = driver.opened ?? document.body;
    await settled(opened);
    const answer = new CaseViewDriver(opened);
    await until(() => answer.actions.includes('Accept solution'), 'the way to accept the solution');
    await answer.ask('Accept solution');
    answer.confirm();
    await until(() => driver.countOf('Action Needed') === '1', 'the new count');
    expect(driver.countOf('All Cases')).to.equal('2');
  });

  it('G-38 asks for no count and says none of a backend that counts before its rules', async () => {
    const seen = watched(backend());
    const driver = await open(seen);
    await page.quiet();
    expect(driver.lists.map((name) => driver.countOf(name))).to.deep.equal([null, null, null, null, null, null]);
    expect(sizes(seen)).to.deep.equal([20]);
  });
});
