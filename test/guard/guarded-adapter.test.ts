import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/data/errors.js';
import { GuardedAdapter } from '../../src/provider/guarded-adapter.js';
import { capabilities, describing, guard, person, scriptedAdapter, signal } from './scripted-adapter.js';
import { canary, grantOf, rawRow, reachableTexts, rejectionOf } from './situation.js';

const grant = grantOf({
  list: ['number', 'state', 'caller'], raw: ['caller'], filter: ['number', 'caller'], sort: ['number'], search: ['number'], activity: ['comments'],
});
const request = { table: 'task', view: 'portal', limit: 20 } as const;
const page = { rows: [rawRow({ number: 'T1', salary: canary })], next: null, total: 'unknown' };
const methodsOf = (adapter: { readonly calls: readonly { readonly method: string }[] }): readonly string[] => adapter.calls.map(({ method }) => method);

describe('the guarded adapter, reading', () => {
  it('G-01 G-02 asks nothing at all where there is no grant', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page, get: () => null, activity: () => [] });
    const { guarded } = guard(adapter, [grant]);
    for (const wish of [{ ...request, table: 'problem' }, { ...request, view: 'other' }]) {
      expect(await rejectionOf(guarded.list(wish, { signal }))).to.equal('no-view');
      expect(await rejectionOf(guarded.describe(wish.table, wish.view, { signal }))).to.equal('no-view');
      expect(await rejectionOf(guarded.get(`${wish.table}/one`, wish.view, { signal }))).to.equal('no-view');
      expect(await rejectionOf(guarded.acts().then((acts) => acts.activity(`${wish.table}/one`, wish.view, { signal })))).to.equal('no-view');
    }
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-03 asks nothing where the grant has nothing to read, since no fields would mean all of them', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page, get: () => null });
    const { guarded } = guard(adapter, [grantOf({ write: ['state'] })]);
    expect(await rejectionOf(guarded.list(request, { signal }))).to.equal('no-view');
    expect(await rejectionOf(guarded.get('task/one', 'portal', { signal }))).to.equal('no-view');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-03 asks for no rows when the server leaves nothing to read', async () => {
    const adapter = scriptedAdapter({ describe: describing({ number: { readable: 'no' } }), list: () => page, get: () => null });
    const { guarded } = guard(adapter, [grantOf({ list: ['number'] })]);
    expect(await rejectionOf(guarded.list(request, { signal }))).to.equal('not-available');
    expect(await rejectionOf(guarded.get('task/one', 'portal', { signal }))).to.equal('not-available');
    expect(methodsOf(adapter)).to.deep.equal(['describe']);
  });

  it('describes nothing where nothing is named, and still says what may be done', async () => {
    const adapter = scriptedAdapter({});
    const { guarded } = guard(adapter, [grantOf({ operations: ['approve'] })]);
    expect([...(await guarded.describe('task', 'portal', { signal })).operations]).to.deep.equal(['approve']);
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-10 G-60 asks the description once and then exactly the granted fields', async () => {
    const adapter = scriptedAdapter({ describe: describing({ state: { type: 'choice' } }), list: () => page });
    const { guarded } = guard(adapter, [grant]);
    const [first] = await Promise.all([guarded.list(request, { signal }), guarded.list({ ...request, sort: [{ field: 'number', direction: 'ascending' }] }, { signal })]);
    expect({ ...first.rows[0]?.display }).to.deep.equal({ number: 'T1' });
    expect(reachableTexts(first)).to.not.contain(canary);
    expect(adapter.calls).to.deep.equal([
      { method: 'describe', arguments: ['task', ['number', 'state', 'caller']] },
      { method: 'list', arguments: [{ table: 'task', fields: ['number', 'state', 'caller'], raw: ['state', 'caller'], limit: 20 }] },
      { method: 'list', arguments: [{ table: 'task', fields: ['number', 'state', 'caller'], raw: ['state', 'caller'], sort: [{ field: 'number', direction: 'ascending' }], limit: 20 }] },
    ]);
  });

  it('G-62 asks the same, and as often, whatever hidden fields hold', async () => {
    const traces = ['', canary, '1'].map(async (salary) => {
      const adapter = scriptedAdapter({ describe: describing(), list: () => ({ rows: [], next: 'p2', total: 'unknown', salary }), get: () => rawRow({ number: 'T1', salary }) });
      const { guarded } = guard(adapter, [grant]);
      await guarded.list(request, { signal });
      await guarded.get('task/one', 'portal', { signal });
      return adapter.calls;
    });
    const [one, ...others] = await Promise.all(traces);
    expect(one?.map(({ method }) => method)).to.deep.equal(['describe', 'list', 'list', 'list', 'list', 'get']);
    for (const other of others) expect(other).to.deep.equal(one);
  });

  it('asks the description again after it has failed', async () => {
    let attempts = 0;
    const adapter = scriptedAdapter({ describe: (table: string) => (attempts++ === 0 ? Promise.reject(new PortalError('server')) : describing()(table)), list: () => page });
    const { guarded } = guard(adapter, [grant]);
    expect(await rejectionOf(guarded.list(request, { signal }))).to.equal('server');
    expect((await guarded.list(request, { signal })).rows.length).to.equal(1);
  });

  it('asks the description again after ten minutes, so that what the server has denied since is lost', async () => {
    let minutes = 0;
    const adapter = scriptedAdapter({ describe: (table: string) => describing(minutes < 5 ? {} : { state: { readable: 'no' } })(table) });
    const guarded = new GuardedAdapter({ adapter, identity: person, grantFor: () => grant, now: () => minutes * 60_000 });
    const fields = async (): Promise<readonly string[]> => (await guarded.describe('task', 'portal', { signal })).read;
    expect(await fields()).to.deep.equal(['number', 'state', 'caller']);
    minutes = 9.9;
    expect([await fields(), adapter.calls.length]).to.deep.equal([['number', 'state', 'caller'], 1]);
    minutes = 10;
    expect([await fields(), adapter.calls.length]).to.deep.equal([['number', 'caller'], 2]);
  });

  it('shares a description, so that one who leaves does not take it from the others', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const adapter = scriptedAdapter({ describe: () => promise, list: () => page });
    const { guarded } = guard(adapter, [grant]);
    const leaving = new AbortController();
    const left = rejectionOf(guarded.list(request, { signal: leaving.signal }));
    const stays = guarded.list(request, { signal });
    leaving.abort();
    expect(await left).to.equal('internal');
    resolve(await describing()('task'));
    expect((await stays).rows.length).to.equal(1);
    expect(methodsOf(adapter)).to.deep.equal(['describe', 'list']);
  });

  it('G-09 passes on that grants are ambiguous, and asks nothing', async () => {
    const adapter = scriptedAdapter({ describe: describing() });
    const guarded = new GuardedAdapter({ adapter, identity: person, grantFor: () => { throw new PortalError('bad-views'); } });
    expect(await rejectionOf(guarded.list(request, { signal }))).to.equal('bad-views');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-23 reads a dot-walk only when the grant of the table it leads to has it too', async () => {
    const adapter = scriptedAdapter({ describe: describing({ caller: { type: 'reference', reference: 'sys_user' } }), list: () => page });
    const { guarded } = guard(adapter, [grantOf({ list: ['number', 'caller.email', 'caller.name'] }), grantOf({ table: 'sys_user', list: ['name'] })]);
    await guarded.list(request, { signal });
    expect(adapter.calls.at(-1)?.arguments).to.deep.equal([{ table: 'task', fields: ['number', 'caller.name'], raw: [], limit: 20 }]);
  });

  it('G-30 refuses a query before the adapter hears of it', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page });
    const { guarded } = guard(adapter, [grant]);
    expect(await rejectionOf(guarded.list({ ...request, where: { field: 'salary', op: 'equals', value: 1 } }, { signal }))).to.equal('query-refused');
    expect(methodsOf(adapter)).to.deep.equal(['describe']);
  });

  it('fills in the person and the moment before the adapter is asked', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page });
    const { guarded } = guard(adapter, [grant]);
    await guarded.list({ ...request, where: { all: [{ field: 'caller', op: 'equals', value: { me: 'user' } }, { field: 'number', op: 'at-least', value: { unit: 'day', offset: -1 } }] } }, { signal });
    expect(adapter.calls.at(-1)?.arguments).to.deep.equal([{
      table: 'task', fields: ['number', 'state', 'caller'], raw: ['caller'], limit: 20,
      where: { all: [{ field: 'caller', op: 'equals', value: 'abel' }, { field: 'number', op: 'at-least', value: '2026-01-30 12:00:00' }] },
    }]);
  });

  it('G-34 answers an empty list by itself', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page });
    const { guarded } = guard(adapter, [grant]);
    const empty = await guarded.list({ ...request, where: { field: 'number', op: 'in', value: [] } }, { signal });
    expect([empty.rows, empty.next, empty.total]).to.deep.equal([[], null, { exact: 0 }]);
    expect(methodsOf(adapter)).to.deep.equal(['describe']);
  });

  it('G-41 goes over three pages without rows by itself, and then says that there may be more', async () => {
    let pages = 0;
    const adapter = scriptedAdapter({ describe: describing(), list: () => ({ rows: [], next: `p${(pages += 1)}`, total: 'unknown' }) });
    const { guarded } = guard(adapter, [grant]);
    const last = await guarded.list(request, { signal });
    expect([last.rows, last.next]).to.deep.equal([[], 'p4']);
    expect(adapter.calls.slice(1).map(({ arguments: [query] }) => Reflect.get(Object(query), 'cursor') as unknown)).to.deep.equal([undefined, 'p1', 'p2', 'p3']);
  });

  it('G-41 stops at rows, however few, and does not take a short page for the end', async () => {
    let pages = 0;
    const adapter = scriptedAdapter({ describe: describing(), list: () => ({ ...page, rows: (pages += 1) === 2 ? page.rows : [], next: `p${pages}` }) });
    const { guarded } = guard(adapter, [grant]);
    const found = await guarded.list(request, { signal });
    expect([found.rows.length, found.next, pages]).to.deep.equal([1, 'p2', 2]);
  });

  it('G-41 stops at the end of an empty list', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => ({ rows: [], next: null, total: 'unknown' }) });
    expect((await guard(adapter, [grant]).guarded.list(request, { signal })).total).to.deep.equal({ exact: 0 });
    expect(methodsOf(adapter)).to.deep.equal(['describe', 'list']);
  });

  it('G-10 keeps no field that was not asked for, also when the server sends it', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => ({ ...page, rows: [rawRow({ number: 'T1', state: '1', caller: 'Mira' })] }) });
    const { rows } = await guard(adapter, [grant]).guarded.list({ ...request, only: ['caller'] }, { signal });
    expect(rows.map(({ display, value }) => [{ ...display }, { ...value }])).to.deep.equal([[{ caller: 'Mira' }, { caller: 'Mira' }]]);
  });

  it('G-38 shows no total of an adapter that counts before the rules of the server', async () => {
    const answer = { ...page, next: 'p2', total: { exact: 500 } };
    for (const [totals, total] of [['none', 'unknown'], ['exact', { exact: 500 }]] as const) {
      const adapter = scriptedAdapter({ describe: describing(), list: () => answer }, { totals });
      expect((await guard(adapter, [grant]).guarded.list(request, { signal })).total).to.deep.equal(total);
    }
  });

  it('gets one record, or nothing for one that is absent or hidden', async () => {
    const adapter = scriptedAdapter({ describe: describing(), get: (ref: string) => (ref === 'task/one' ? rawRow({ number: 'T1', salary: canary }) : null) });
    const { guarded } = guard(adapter, [grant]);
    const row = await guarded.get('task/one', 'portal', { signal });
    expect({ ...row?.display }).to.deep.equal({ number: 'T1' });
    expect(reachableTexts(row)).to.not.contain(canary);
    expect(await guarded.get('task/two', 'portal', { signal })).to.equal(null);
    expect(adapter.calls.at(-1)).to.deep.equal({ method: 'get', arguments: ['task/two', ['number', 'state', 'caller'], ['caller']] });
  });

  it('G-26 takes another record than the one that was asked for a bad response', async () => {
    for (const answer of [rawRow({ number: canary }, 'two'), rawRow({ number: canary }, 'one', 'problem'), undefined, [], canary]) {
      expect(await rejectionOf(guard(scriptedAdapter({ describe: describing(), get: () => answer }), [grant]).guarded.get('task/one', 'portal', { signal }))).to.equal('bad-response');
    }
  });

  it('refuses what is not the name of a record', async () => {
    const { guarded } = guard(scriptedAdapter({}), [grant]);
    for (const ref of ['task/', '/one', 'task/one/two', 'task/one?x=1', 'Task/one'] as const) {
      expect(await rejectionOf(guarded.get(ref, 'portal', { signal })), ref).to.equal('bad-record');
    }
  });

  it('reads the granted journals', async () => {
    const entry = { element: 'comments', text: 'Hello', author: 'Abel', at: '2026-01-31 12:00:00' };
    const adapter = scriptedAdapter({ describe: describing(), activity: () => [entry, { ...entry, element: 'work_notes', text: canary }] });
    expect(await guard(adapter, [grant]).guarded.acts().then((acts) => acts.activity('task/one', 'portal', { signal }))).to.deep.equal([entry]);
    expect(adapter.calls.at(-1)).to.deep.equal({ method: 'activity', arguments: ['task/one', ['comments']] });
  });

  it('G-56 never reads work notes to external people, whatever the view lists and the server sends', async () => {
    const notes = grantOf({
      list: ['number', 'work_notes', 'comments_and_work_notes'], activity: ['comments', 'work_notes'], write: ['comments', 'work_notes'],
    });
    const entry = { element: 'work_notes', text: canary, author: '', at: '' };
    const adapter = scriptedAdapter({
      describe: describing(), activity: () => [entry], get: () => rawRow({ number: 'T1', work_notes: canary, comments_and_work_notes: canary }),
    });
    const { guarded } = guard(adapter, [notes]);
    expect(reachableTexts(await guarded.get('task/one', 'portal', { signal }))).to.not.contain(canary);
    const acts = await guarded.acts();
    expect(await acts.activity('task/one', 'portal', { signal })).to.deep.equal([]);
    expect(await rejectionOf(acts.addComment('task/one', 'portal', 'work_notes', 'Hello', 'key', { signal }))).to.equal('write-refused');
    expect(adapter.calls.filter(({ method }) => method !== 'describe')).to.deep.equal([
      { method: 'get', arguments: ['task/one', ['number'], []] }, { method: 'activity', arguments: ['task/one', ['comments']] },
    ]);
  });

  it('reads no journal where none is granted', async () => {
    const adapter = scriptedAdapter({ describe: describing(), activity: () => [] });
    expect(await rejectionOf(guard(adapter, [grantOf({ list: ['number'] })]).guarded.acts().then((acts) => acts.activity('task/one', 'portal', { signal })))).to.equal('no-view');
    expect(methodsOf(adapter)).to.not.include('activity');
  });

  it('G-13 G-57 reports what the server sent beyond the request, apart from the fields the adapter asks for itself', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => ({ ...page, rows: [rawRow({ number: 'T1', sys_id: 'x', salary: canary }), null] }), get: () => rawRow({ cost: canary }) });
    const { guarded, drifts } = guard(adapter, [grant]);
    await guarded.list(request, { signal });
    await guarded.get('task/one', 'portal', { signal });
    expect(drifts).to.deep.equal([{ table: 'task', fields: ['salary'], dropped: 1, malformed: 1 }, { table: 'task', fields: ['cost'], dropped: 1, malformed: 0 }]);
  });

  it('G-13 reports fields of an adapter that asks for none of its own', async () => {
    const { structural, ...adapter } = scriptedAdapter({ describe: describing(), list: () => ({ ...page, rows: [rawRow({ number: 'T1', sys_id: 'x' })] }) });
    const { guarded, drifts } = guard(adapter, [grant]);
    await guarded.list(request, { signal });
    expect([structural, drifts[0]?.fields]).to.deep.equal([['sys_id'], ['sys_id']]);
  });

  it('reports nothing where a server sends what it was asked for', async () => {
    const { guarded, drifts } = guard(scriptedAdapter({ describe: describing(), list: () => ({ ...page, rows: [rawRow({ number: 'T1' })] }) }), [grant]);
    await guarded.list(request, { signal });
    expect(drifts).to.deep.equal([]);
  });

  it('needs nobody to listen for drift, and its own clock by default', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => page });
    const guarded = new GuardedAdapter({ adapter, identity: person, grantFor: () => grant });
    expect((await guarded.list(request, { signal })).rows.length).to.equal(1);
    expect([guarded.id, guarded.capabilities]).to.deep.equal(['scripted', capabilities]);
  });
});

describe('the end of an epoch', () => {
  it('G-63 cancels what is under way and lets nothing begin', async () => {
    const adapter = scriptedAdapter({ describe: describing(), list: () => new Promise(() => {}), perform: () => new Promise(() => {}) });
    const { guarded } = guard(adapter, [grantOf({ list: ['number'], operations: ['approve'] })]);
    await guarded.describe('task', 'portal', { signal });
    const outcomes = [guarded.list(request, { signal }), guarded.acts().then((acts) => acts.perform('approve', 'task/one', 'portal', {}, 'key', { signal }))].map(rejectionOf);
    while (adapter.calls.length < 3) await new Promise((resolve) => setTimeout(resolve));
    guarded.close();
    expect(await Promise.all(outcomes)).to.deep.equal(['internal', 'outcome-unknown']);
    expect(adapter.signals.every(({ aborted }) => aborted)).to.equal(true);
    expect(await rejectionOf(guarded.list(request, { signal }))).to.equal('internal');
    expect(adapter.calls.length).to.equal(3);
  });

  it('G-64 drops an answer that comes too late, before it is projected', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const adapter = scriptedAdapter({ describe: describing(), list: () => promise });
    const { guarded, drifts } = guard(adapter, [grant]);
    await guarded.describe('task', 'portal', { signal });
    const late = rejectionOf(guarded.list(request, { signal }));
    while (adapter.calls.length < 2) await new Promise((resolve) => setTimeout(resolve));
    guarded.close();
    let touched = 0;
    resolve({ ...page, rows: [new Proxy({}, { getOwnPropertyDescriptor: () => { touched += 1; return undefined; } })] });
    expect(await late).to.equal('internal');
    expect([touched, drifts]).to.deep.equal([0, []]);
  });
});
