import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cacheKey } from '../../../src/data/store/cache-key.js';
import { itHolds } from '../../setup/rule-property.js';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('Keys of cached values', () => {
  it('are the same for the same query, whatever the order of its properties', () => {
    expect(cacheKey({ table: 'problem', limit: 20, where: undefined })).to.equal(cacheKey({ limit: 20, table: 'problem' }));
  });

  it('are different for whatever could be told apart', () => {
    const different = [
      'a', '"a"', '', null, 0, 1, '1', true, 'true', [], [null], [[]], ['a'], ['a', 'b'], ['a,b'], ['b', 'a'], [['a'], 'b'],
      [['a', 'b']], {}, { a: 1 }, { a: '1' }, { a: null }, { b: 1 }, { a: { b: 1 } }, { 'a:1,b': 2 }, { a: 1, b: 2 }, [{ a: 1 }],
    ];
    expect(new Set(different.map(cacheKey)).size).to.equal(different.length);
  });

  const plain = fc.jsonValue({ maxDepth: 2 });
  /** The same with its properties the other way round, or with a text in the place of what it says. */
  const like = (value: unknown): unknown => (
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : String(value));
  const pairs = fc.oneof(fc.tuple(plain, plain), plain.map((value): [unknown, unknown] => [value, like(value)]));

  itHolds(
    'G-52 two plain values have the same key only if they are equal',
    (rule) => fc.property(pairs, ([a, b]) => {
      // Negative zero is zero to every comparison of the kit.
      const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
      return (rule(a) === rule(b)) === same && rule(structuredClone(a)) === rule(a);
    }),
    cacheKey,
    {
      'went by the order of properties': (value) => JSON.stringify(value),
      'took a number for its text': (value) => String(value),
      'looked at the names of properties only': (value) => (typeof value === 'object' && value !== null ? Object.keys(value).sort().join() : cacheKey(value)),
    },
  );

  it('G-52 refuses whatever would look like something else as text', () => {
    const refused = [
      new Map([['a', 1]]), new Set(['a']), new Date(0), /a/, () => 1, Symbol('a'), 1n, NaN, Infinity, undefined, [undefined],
      new (class Grant {})(),
    ];
    for (const key of [...refused, ...refused.map((part) => [part])]) {
      expect(() => cacheKey(key)).to.throw().with.property('code', 'internal');
    }
  });

  it('G-52 refuses a list with a hole, which would look like a shorter one', () => {
    const holed: unknown[] = ['a'];
    holed.length = 2;
    expect(() => cacheKey(holed)).to.throw().with.property('code', 'internal');
  });
});

/** Properties in alphabetical order, all the way down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

describe('What one person or grant has read', () => {
  it('G-52 is never shown under another key: another person, grant, query or table asks for itself', async () => {
    const { server, watch } = storeFixture();
    watch(server.query('a', { key: ['grant 1', { table: 'problem', limit: 20 }] }));
    await settled();
    server.last.answer('A');
    await settled();
    const others = [
      ['grant 2', { table: 'problem', limit: 20 }], ['grant 1', { table: 'problem', limit: 21 }], ['grant 1', { table: 'task', limit: 20 }],
      ['grant 1'], ['grant 1', { table: 'problem', limit: 20 }, 'more'],
    ];
    for (const key of others) expect(watch(server.query('b', { key })).told).to.deep.equal(['loading']);
    expect(watch(server.query('a', { key: ['grant 1', { limit: 20, table: 'problem' }] })).now).to.equal('ready A');
  });

  it('G-66 two grants on one record share no row object', async () => {
    const { server, store } = storeFixture();
    const wide = store.watch(server.query('case', { key: ['wide', 'case'] }), () => {});
    const narrow = store.watch(server.query('case', { key: ['narrow', 'case'] }), () => {});
    await settled();
    for (const request of server.open) request.answer('CS1');
    await settled();
    expect(wide.result.kind === 'ready' && narrow.result.kind === 'ready').to.equal(true);
    expect(wide.result).not.to.have.property('data', Reflect.get(narrow.result, 'data'));
    expect(server.count()).to.equal(2);
  });

  it('G-52 two stores share nothing', async () => {
    const first = storeFixture({ scope: ['beth', 'adapter'] });
    const second = storeFixture({ scope: ['theo', 'adapter'] });
    const own = first.watch(first.server.query('case'));
    const other = second.watch(second.server.query('case'));
    await settled();
    first.server.last.answer('of Beth');
    await settled();
    expect([own.now, other.now]).to.deep.equal(['ready of Beth', 'loading']);
    second.store.clear();
    expect(own.now).to.equal('ready of Beth');
  });

  it('a bad key is refused before anything is begun', async () => {
    const { server, store, page } = storeFixture();
    const bad = server.query('a', { key: [new Set(['number'])] });
    expect(() => store.watch(bad, () => {})).to.throw().with.property('code', 'internal');
    page.fire('online');
    await settled();
    expect(server.count()).to.equal(0);
  });
});
