import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { patience } from './patience.js';
import { storeFixture } from './store-fixture.js';

/** Shows things one after the other, as a person who walks through a portal. */
async function visit({ server, watch }: ReturnType<typeof storeFixture>, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { watch: widget } = watch(server.query(name));
    await settled();
    for (const request of server.open) request.answer(name);
    await settled();
    widget.dispose();
    await settled();
  }
}

describe('What a store remembers', () => {
  it('is kept for five minutes after the last widget has gone', async () => {
    const all = storeFixture();
    const { clock, server, store } = all;
    await visit(all, ['a']);
    await clock.advance(299_999);
    expect(store.peek(server.query('a'))).not.to.equal(undefined);
    await clock.advance(1);
    expect(store.peek(server.query('a'))).to.equal(undefined);
    expect(clock.timers).to.equal(0);
  });

  it('is forgotten too when it was last taken from the cache at once', async () => {
    const all = storeFixture();
    const { clock, server, store } = all;
    await visit(all, ['a']);
    store.watch(server.query('a'), () => {}).dispose();
    await settled();
    await clock.advance(300_000);
    expect(store.peek(server.query('a'))).to.equal(undefined);
  });

  it('is kept as long as a widget shows it', async () => {
    const all = storeFixture();
    const { clock, server, store, watch } = all;
    await visit(all, ['a']);
    await clock.advance(200_000);
    watch(server.query('a'));
    await clock.advance(3_600_000);
    expect(store.peek(server.query('a'))).not.to.equal(undefined);
  });

  it('R30 is at most two hundred values: what was not looked at for longest goes first', async () => {
    const all = storeFixture();
    const { server, store, watch } = all;
    const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
    watch(server.query('shown'));
    await visit(all, names.slice(0, 199));
    await visit(all, ['n0']);
    expect(store.peek(server.query('n1'))).not.to.equal(undefined);
    await visit(all, ['n199']);
    expect(names.filter((name) => store.peek(server.query(name)) === undefined)).to.deep.equal(['n1']);
    expect(store.peek(server.query('shown'))).not.to.equal(undefined);
  }).timeout(patience);

  it('R30 needs one timer, however many values wait to be forgotten', async () => {
    const all = storeFixture();
    await visit(all, Array.from({ length: 50 }, (_, index) => `n${index}`));
    expect(all.clock.timers).to.equal(1);
  });

  it('R30 is bounded through a long day', async () => {
    const all = storeFixture();
    const { clock, server, store } = all;
    for (let hour = 0; hour < 8; hour += 1) {
      await visit(all, Array.from({ length: 60 }, (_, index) => `${hour}-${index}`));
      await clock.advance(3_600_000);
      expect(clock.timers).to.equal(0);
      expect(store.peek(server.query(`${hour}-59`))).to.equal(undefined);
    }
  }).timeout(patience);

  it('is not a failure that nobody sees', async () => {
    const { clock, server, watch } = storeFixture();
    const { watch: widget } = watch(server.query('a'));
    await settled();
    server.last.fail(new PortalError('bad-response'));
    await settled();
    widget.dispose();
    await settled();
    expect(clock.timers).to.equal(0);
    expect(watch(server.query('a')).told).to.deep.equal(['loading']);
  });

  it('T27 is in memory only', async () => {
    const all = storeFixture();
    const before = [localStorage.length, sessionStorage.length];
    await visit(all, ['a', 'b']);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal(before);
    expect(await indexedDB.databases()).to.deep.equal([]);
  });
});
