import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PortalError } from '../../../src/data/errors.js';
import { RequestGate } from '../../../src/data/store/request-gate.js';
import { FakeClock, settled } from './fake-clock.js';
import { patience } from './patience.js';
import { storeFixture } from './store-fixture.js';

/** How a promise stands, in a word. */
async function standing(promise: Promise<unknown>): Promise<string> {
  const word = promise.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof PortalError ? error.code : 'garbage'),
  );
  return Promise.race([word, settled().then(() => 'pending')]);
}

describe('An origin that asks to be left alone', () => {
  it('R08 is left alone by every widget until the time it named, and then asked for all of them', async () => {
    for (const code of ['rate-limited', 'server'] as const) {
      const { clock, server, watch } = storeFixture();
      const retryAt = clock.now() + 30_000;
      const first = watch(server.query('a'));
      await settled();
      server.last.fail(new PortalError(code, { retryAt }));
      await settled();
      const others = ['b', 'c', 'd'].map((name) => watch(server.query(name)));
      await clock.advance(29_999);
      expect(server.count()).to.equal(1);
      await clock.advance(1_001);
      expect(server.requests.map(({ name }) => name)).to.have.members(['a', 'a', 'b', 'c', 'd']);
      for (const request of server.open) request.answer(request.name);
      await settled();
      expect([first, ...others].map(({ now }) => now)).to.deep.equal(['ready a', 'ready b', 'ready c', 'ready d']);
    }
  });

  it('R08 whatever is asked and whenever, gets no request inside the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60_000 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('watch', 'refresh', 'invalidate', 'online', 'write')), {
          maxLength: 12,
        }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (window, steps, chance) => {
          const { clock, page, server, store, watch } = storeFixture();
          const first = watch(server.query('a'));
          await settled();
          clock.chances.push(chance);
          const retryAt = clock.now() + window;
          const begun = server.count();
          server.last.fail(new PortalError('rate-limited', { retryAt }));
          await settled();
          for (const [wait, step] of steps) {
            await clock.advance(Math.min(wait, Math.max(0, retryAt - 1 - clock.now())));
            if (step === 'watch') watch(server.query(`w${wait}`));
            if (step === 'refresh') first.watch.refresh();
            if (step === 'invalidate') store.invalidate(['problem']);
            if (step === 'online') page.fire('online');
            if (step === 'write') store.write((signal) => server.ask('write', signal), { key: `${wait}`, topics: [] }).catch(() => {});
            await settled();
          }
          await clock.advance(Math.max(0, retryAt - 1 - clock.now()));
          expect(server.count()).to.equal(begun);
          await clock.advance(1_001);
          expect(server.count()).to.be.greaterThan(begun);
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(patience);

  it('R08 is not waited for longer than a minute: the person is told when to come back', async () => {
    const { clock, server, watch } = storeFixture();
    const retryAt = clock.now() + 60_001;
    const first = watch(server.query('a'));
    await settled();
    server.last.fail(new PortalError('rate-limited', { retryAt }));
    await settled();
    const second = watch(server.query('b'));
    await settled();
    expect([first.now, second.now]).to.deep.equal(['failed rate-limited', 'failed rate-limited']);
    for (const { watch: { result } } of [first, second]) expect(result).to.have.nested.property('error.retryAt', retryAt);
    expect(server.count()).to.equal(1);
    expect(clock.timers).to.equal(0);
    await clock.advance(61_001);
    second.watch.refresh();
    await settled();
    expect(server.count()).to.equal(2);
  });

  it('R08 those who wait are told when the origin asks for more than a minute meanwhile', async () => {
    const { clock, server, watch } = storeFixture();
    const slow = watch(server.query('slow'));
    const quick = watch(server.query('quick'));
    await settled();
    server.requests[1]?.fail(new PortalError('rate-limited', { retryAt: clock.now() + 1_000 }));
    await settled();
    expect(quick.now).to.equal('loading');
    const waiting = watch(server.query('waiting'));
    await settled();
    server.requests[0]?.fail(new PortalError('rate-limited', { retryAt: clock.now() + 3_600_000 }));
    await clock.advance(2_000);
    expect([slow.now, quick.now, waiting.now]).to.deep.equal(['failed rate-limited', 'failed rate-limited', 'failed rate-limited']);
    expect(server.count()).to.equal(2);
  });

  it('R08 is asked again three times in all, then the person is told', async () => {
    const { clock, server, watch } = storeFixture();
    const watched = watch(server.query('a'));
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await clock.advance(0);
      expect(server.count()).to.equal(attempt);
      server.last.fail(new PortalError('rate-limited', { retryAt: clock.now() + 5_000 }));
      await clock.advance(6_001);
    }
    expect(server.count()).to.equal(3);
    expect(watched.now).to.equal('failed rate-limited');
  });

  it('R08 a shorter pause does not end a longer one', async () => {
    const { clock, server, watch } = storeFixture();
    watch(server.query('a'));
    watch(server.query('b'));
    await settled();
    server.requests[0]?.fail(new PortalError('rate-limited', { retryAt: clock.now() + 40_000 }));
    await settled();
    server.requests[1]?.fail(new PortalError('rate-limited', { retryAt: clock.now() + 5_000 }));
    await clock.advance(39_999);
    expect(server.count()).to.equal(2);
  });

  it('R08 turns writes away without sending them', async () => {
    const { clock, server, store, watch } = storeFixture();
    const retryAt = clock.now() + 10_000;
    watch(server.query('a'));
    await settled();
    server.last.fail(new PortalError('rate-limited', { retryAt }));
    await settled();
    const write = store.write((signal) => server.ask('write', signal), { key: 'approve', topics: [] });
    expect(await standing(write)).to.equal('rate-limited');
    expect(server.count('write')).to.equal(0);
    await clock.advance(11_000);
    const later = store.write((signal) => server.ask('write', signal), { key: 'approve', topics: [] });
    await settled();
    server.last.answer('done');
    expect(await standing(later)).to.equal('fulfilled');
  });

  it('R08 a pause that a write was answered with holds reads back too', async () => {
    const { clock, server, store, watch } = storeFixture();
    const write = store.write((signal) => server.ask('write', signal), { key: 'approve', topics: [] });
    await settled();
    server.last.fail(new PortalError('rate-limited', { retryAt: clock.now() + 10_000 }));
    expect(await standing(write)).to.equal('rate-limited');
    watch(server.query('a'));
    await clock.advance(9_999);
    expect(server.count('a')).to.equal(0);
  });

  it('R08 two stores with one gate are paused together', async () => {
    const clock = new FakeClock();
    const gate = new RequestGate(clock);
    const first = storeFixture({ clock, gate });
    const second = storeFixture({ clock, gate });
    first.watch(first.server.query('a'));
    await settled();
    first.server.last.fail(new PortalError('rate-limited', { retryAt: clock.now() + 10_000 }));
    await settled();
    second.watch(second.server.query('b'));
    await clock.advance(9_999);
    expect(second.server.count()).to.equal(0);
    await clock.advance(1_001);
    expect(second.server.count()).to.equal(1);
  });

  it('leaves no timer behind when those who waited for it have gone', async () => {
    const { clock, server, watch } = storeFixture();
    const watched = watch(server.query('b'));
    await settled();
    server.last.fail(new PortalError('rate-limited', { retryAt: clock.now() + 10_000 }));
    await settled();
    const waiting = watch(server.query('c'));
    await settled();
    expect(server.count()).to.equal(1);
    expect(clock.timers).to.equal(2);
    watched.watch.dispose();
    waiting.watch.dispose();
    await settled();
    expect(clock.timers).to.equal(0);
  });
});

describe('Requests to one origin', () => {
  it('are at most four at the same time, in the order they came', async () => {
    const { server, watch } = storeFixture();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) watch(server.query(name));
    await settled();
    expect(server.requests.map(({ name }) => name)).to.deep.equal(['a', 'b', 'c', 'd']);
    server.requests[2]?.answer('C');
    await settled();
    expect(server.requests.map(({ name }) => name)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    server.requests[0]?.fail(new PortalError('bad-response'));
    await settled();
    expect(server.requests.map(({ name }) => name)).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are begun for a person before they are begun for a widget', async () => {
    const { server, store, watch } = storeFixture();
    for (const name of ['a', 'b', 'c', 'd', 'e']) watch(server.query(name));
    store.write((signal) => server.ask('write', signal), { key: 'approve', topics: [] }).catch(() => {});
    await settled();
    server.requests[0]?.answer('A');
    await settled();
    expect(server.last.name).to.equal('write');
  });

  it('R16 that nobody wants any more leave the queue without being sent', async () => {
    const { server, watch } = storeFixture();
    const [, , , , fifth] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => watch(server.query(name)));
    await settled();
    fifth?.watch.dispose();
    await settled();
    server.requests[0]?.answer('A');
    await settled();
    expect(server.last.name).to.equal('f');
  });

  it('R23 that never settle give their place back when they are given up', async () => {
    const { clock, server, watch } = storeFixture();
    server.deaf = true;
    for (const name of ['a', 'b', 'c', 'd', 'e']) watch(server.query(name));
    await clock.advance(14_999);
    expect(server.count()).to.equal(4);
    await clock.advance(1);
    expect(server.last.name).to.equal('e');
  });
});
