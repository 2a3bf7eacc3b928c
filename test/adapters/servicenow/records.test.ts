import { expect } from '@open-wc/testing';
import type { ListQuery } from '../../../src/data/query.js';
import { adapterOver, codeOf, fakeInstance, json, never, refusal } from './fake-instance.js';

const ask: ListQuery = { table: 'problem', fields: ['number', 'assigned_to.name'], raw: [], limit: 2 };
const row = (id: string, more: object = {}) => ({ sys_id: id, sys_mod_count: '3', sys_class_name: 'Problem', number: id.toUpperCase(), ...more });

/** Answers every list with the given rows and headers. */
const listing = (rows: unknown, headers: Record<string, string> = {}) => fakeInstance(() => json({ result: rows }, headers));

describe('Lists of an instance', () => {
  it('G-10 name exactly the fields and the structural ones, as text only', async () => {
    const instance = listing([]);
    await adapterOver(instance).list(ask, { signal: never() });
    expect(Object.fromEntries(instance.sent[0]?.url.searchParams ?? [])).to.deep.equal({
      sysparm_query: 'ORDERBYsys_id',
      sysparm_fields: 'number,assigned_to.name,sys_id,sys_mod_count,sys_class_name',
      sysparm_display_value: 'true',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: '2',
      sysparm_offset: '0',
    });
  });

  it('G-27 ask for stored values only when one is granted', async () => {
    const instance = listing([]);
    await adapterOver(instance).list({ ...ask, raw: ['number'] }, { signal: never() });
    expect(instance.sent[0]?.url.searchParams.get('sysparm_display_value')).to.equal('all');
  });

  it('T19 carry a query in which every mark is encoded', async () => {
    const instance = listing([]);
    await adapterOver(instance).list({ ...ask, where: { field: 'number', op: 'equals', value: 'a&sysparm_fields=password+b' } }, { signal: never() });
    expect(instance.sent[0]?.url.searchParams.getAll('sysparm_fields')).to.have.length(1);
    expect(instance.sent[0]?.url.searchParams.get('sysparm_query')).to.equal('number=a&sysparm_fields=password+b^ORDERBYsys_id');
    expect(instance.sent[0]?.url.search).to.contain('%5EORDERBYsys_id');
  });

  const refused: [string, Partial<ListQuery>, string][] = [
    ['G-03 no fields, which the server would take for all', { fields: [] }, 'unsupported'],
    ['a field that is none', { fields: ['number,password'] }, 'unsupported'],
    ['a table that is none', { table: 'problem/../sys_user' }, 'bad-record'],
    ['a limit of zero', { limit: 0 }, 'unsupported'],
    ['a limit beyond a thousand', { limit: 1001 }, 'unsupported'],
    ['somebody else’s cursor', { cursor: 'https://evil.example/?offset=2' }, 'unsupported'],
  ];
  for (const [what, part, code] of refused) {
    it(`are refused without a request for ${what}`, async () => {
      const instance = listing([]);
      expect(await codeOf(adapterOver(instance).list({ ...ask, ...part }, { signal: never() }))).to.equal(code);
      expect(instance.sent).to.have.length(0);
    });
  }

  it('G-34 are empty without a request when nothing can match', async () => {
    const instance = listing([row('a')]);
    const page = await adapterOver(instance).list({ ...ask, where: { field: 'state', op: 'in', value: [] } }, { signal: never() });
    expect(page).to.deep.equal({ rows: [], next: null, total: { exact: 0 } });
    expect(instance.sent).to.have.length(0);
  });

  it('hand over the server’s own rows with key and version, whichever shape the cells have', async () => {
    const pairs = { sys_id: { display_value: 'b1', value: 'b1' }, sys_mod_count: { display_value: '1,204', value: '1204' }, number: { display_value: 'B', value: 'B' } };
    const page = await adapterOver(listing([row('a1', { sys_mod_count: '1,203' }), pairs])).list(ask, { signal: never() });
    expect(page.rows.map(({ ref, version }) => [ref, version])).to.deep.equal([['problem/a1', '1203'], ['problem/b1', '1204']]);
    expect(page.rows[1]?.fields).to.deep.equal(pairs);
  });

  it('R12 lose the rows that are none, and no others', async () => {
    const rows = [null, 'x', 7, [], {}, { sys_id: '' }, { sys_id: '../etc' }, { sys_id: 5 }, row('a1')];
    const page = await adapterOver(listing(rows)).list({ ...ask, limit: 20 }, { signal: never() });
    expect(page.rows.map(({ ref }) => ref)).to.deep.equal(['problem/a1']);
  });

  it('take no more rows than they asked for', async () => {
    const page = await adapterOver(listing([row('a'), row('b'), row('c')])).list(ask, { signal: never() });
    expect(page.rows).to.have.length(2);
  });

  for (const [what, body] of [['no result', {}], ['one record', { result: {} }], ['null', null], ['a text', 'x']] as const) {
    it(`R11 are bad when the answer holds ${what}`, async () => {
      expect(await codeOf(adapterOver(fakeInstance(() => json(body))).list(ask, { signal: never() }))).to.equal('bad-response');
    });
  }
});

describe('The end of a list', () => {
  const link = (offset: number, rel = 'next', host = 'https://instance.service-now.com') =>
    `<${host}/api/now/table/problem?sysparm_limit=2&sysparm_offset=0>;rel="first",<${host}/api/now/table/problem?sysparm_limit=2&sysparm_offset=${offset}>;rel="${rel}"`;
  const cases: [string, unknown[], Record<string, string>, string | null][] = [
    ['G-41 an empty page before the server’s count is not the end', [], { 'X-Total-Count': '5' }, 'offset:2'],
    ['G-41 a short page before the server’s count is not the end', [row('a')], { 'X-Total-Count': '5' }, 'offset:2'],
    ['a full page at the server’s count is the end', [row('a'), row('b')], { 'X-Total-Count': '2' }, null],
    ['G-42 of a link only the offset is taken', [], { Link: link(6, 'next', 'https://evil.example') }, 'offset:6'],
    ['G-42 a link that leads nowhere new ends the list', [row('a')], { Link: link(0) }, null],
    ['links without a next one end the list', [row('a'), row('b')], { Link: link(0, 'prev') }, null],
    ['without both headers a full page may have another behind it', [row('a'), row('b')], {}, 'offset:2'],
    ['without both headers a page that is not full is the end', [row('a')], {}, null],
    ['a count that is none is no count', [row('a'), row('b')], { 'X-Total-Count': 'many' }, 'offset:2'],
  ];
  for (const [what, rows, headers, next] of cases) {
    it(what, async () => {
      expect((await adapterOver(listing(rows, headers)).list(ask, { signal: never() })).next).to.equal(next);
    });
  }

  it('is reached by following the cursors', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));
    const instance = fakeInstance(({ url }) => {
      const offset = Number(url.searchParams.get('sysparm_offset'));
      return json({ result: all.slice(offset, offset + 2) }, { 'X-Total-Count': '5' });
    });
    const adapter = adapterOver(instance);
    const seen: string[] = [];
    let page = await adapter.list(ask, { signal: never() });
    for (seen.push(...page.rows.map(({ ref }) => ref)); page.next; seen.push(...page.rows.map(({ ref }) => ref))) {
      page = await adapter.list({ ...ask, cursor: page.next }, { signal: never() });
    }
    expect(seen).to.deep.equal(['a', 'b', 'c', 'd', 'e'].map((id) => `problem/${id}`));
    expect(instance.sent).to.have.length(3);
  });

  const totals: [string, unknown[], Record<string, string>, unknown][] = [
    ['G-38 is known when one page holds it all', [row('a')], { 'X-Total-Count': '1' }, { exact: 1 }],
    ['G-38 is not told when access rules took rows away', [row('a')], { 'X-Total-Count': '2' }, 'unknown'],
    ['G-38 is not told when more pages follow', [row('a'), row('b')], { 'X-Total-Count': '725' }, 'unknown'],
    ['G-38 is not told when the server does not say', [row('a')], {}, 'unknown'],
    ['G-38 is not told when a row could not be read', [row('a'), null], { 'X-Total-Count': '2' }, 'unknown'],
    ['G-38 is not told when the server miscounts', [row('a'), null], { 'X-Total-Count': '1' }, 'unknown'],
  ];
  for (const [what, rows, headers, total] of totals) {
    it(`its length ${what}`, async () => {
      expect((await adapterOver(listing(rows, headers)).list(ask, { signal: never() })).total).to.deep.equal(total);
    });
  }
});

describe('Records of an instance', () => {
  it('are asked for by key with exactly the fields and the structural ones', async () => {
    const instance = fakeInstance(() => json({ result: row('a1') }));
    const found = await adapterOver(instance).get('problem/a1', ['number'], ['number'], { signal: never() });
    expect(found?.ref).to.equal('problem/a1');
    expect(instance.sent[0]?.url.pathname).to.equal('/api/now/table/problem/a1');
    expect(Object.fromEntries(instance.sent[0]?.url.searchParams ?? [])).to.deep.equal({
      sysparm_fields: 'number,sys_id,sys_mod_count,sys_class_name',
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
    });
  });

  for (const [what, answer] of [
    ['absent or hidden', () => refusal(404, 'No Record found')],
    ['of a table that must not be read', () => refusal(403, 'Operation Failed')],
    ['of a table that does not exist', () => refusal(400, 'Invalid table problem')],
  ] as const) {
    it(`G-61 are null when ${what}, which all look the same`, async () => {
      expect(await adapterOver(fakeInstance(answer)).get('problem/a1', ['number'], [], { signal: never() })).to.equal(null);
    });
  }

  it('are refused when another record comes in place of the one that was asked for', async () => {
    const adapter = adapterOver(fakeInstance(() => json({ result: row('b2') })));
    expect(await codeOf(adapter.get('problem/a1', ['number'], [], { signal: never() }))).to.equal('bad-response');
  });

  it('G-03 are refused without fields, and without a name', async () => {
    const instance = fakeInstance(() => json({ result: row('a1') }));
    const adapter = adapterOver(instance);
    expect(await codeOf(adapter.get('problem/a1', [], [], { signal: never() }))).to.equal('unsupported');
    expect(await codeOf(adapter.get('problem/../sys_user', ['number'], [], { signal: never() }))).to.equal('bad-record');
    expect(instance.sent).to.have.length(0);
  });
});
