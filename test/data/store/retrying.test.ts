import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type ErrorCode, errorCodes, PortalError } from '../../../src/data/errors.js';
import { retryDelay } from '../../../src/data/store/retry.policy.js';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('Reads that fail', () => {
  it('R02 are tried three times when the network fails, then the person is told', async () => {
    const { clock, server, watch, errors } = storeFixture();
    const watched = watch(server.query('case'));
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await settled();
      expect(server.count()).to.equal(attempt);
      server.last.fail(new PortalError('unreachable'));
      await clock.advance(8_000);
    }
    expect(server.count()).to.equal(3);
    expect(watched.told).to.deep.equal(['loading', 'failed unreachable']);
    expect(errors).to.have.length(1);
  });

  it('R02 wait a chance part of half a second, then of a second', async () => {
    const { clock, server, watch } = storeFixture();
    clock.chances.push(0.5, 0.5);
    watch(server.query('case'));
    for (const wait of [250, 500]) {
      await settled();
      const before = server.count();
      server.last.fail(new PortalError('unreachable'));
      await clock.advance(wait - 1);
      expect(server.count()).to.equal(before);
      await clock.advance(1);
      expect(server.count()).to.equal(before + 1);
    }
  });

  it('R02 spread over the whole wait, which doubles up to eight seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (failures, chance) => {
        const delay = retryDelay(new PortalError('unreachable'), failures, { now: () => 0, random: () => chance });
        expect(delay).to.be.closeTo(chance * ([500, 1000][failures - 1] ?? 0), 1e-6);
      }),
      { numRuns: 1000 },
    );
    let chance = 0;
    const buckets = new Set<number>();
    for (chance = 0; chance < 1; chance += 0.001) {
      const delay = retryDelay(new PortalError('unreachable'), 1, { now: () => 0, random: () => chance });
      buckets.add(Math.floor((delay ?? 0) / 50));
    }
    expect([...buckets]).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  /** How often each code is tried again, written by hand: the network, a server, a gateway, and nothing else. */
  const table: readonly (readonly [ErrorCode, plain: number, transient: number])[] = [
    ['unreachable', 2, 2],
    ['server', 1, 2],
    ['timeout', 0, 2],
    ['offline', 0, 0],
    ['bad-response', 0, 0],
    ['too-large', 0, 0],
    ['rate-limited', 0, 0],
    ['signed-out', 0, 0],
    ['not-available', 0, 0],
    ['denied', 0, 0],
    ['invalid', 0, 0],
    ['conflict', 0, 0],
    ['refused', 0, 0],
    ['unsupported', 0, 0],
    ['outcome-unknown', 0, 0],
    ['no-view', 0, 0],
    ['query-refused', 0, 0],
    ['write-refused', 0, 0],
    ['no-provider', 0, 0],
    ['bad-configuration', 0, 0],
    ['bad-views', 0, 0],
    ['bad-record', 0, 0],
    ['unknown-adapter', 0, 0],
    ['internal', 0, 0],
  ];

  it('R09 the table names every code', () => {
    expect(table.map(([code]) => code)).to.have.members([...errorCodes]);
  });

  for (const [code, plain, transient] of table) {
    it(`R09 with \`${code}\` are tried again ${plain} times, ${transient} if it is likely to pass by itself`, async () => {
      for (const [error, retries] of [
        [new PortalError(code), plain],
        [new PortalError(code, { transient: true }), transient],
      ] as const) {
        const { clock, server, watch } = storeFixture();
        const watched = watch(server.query('case'));
        for (let attempt = 0; attempt < 5; attempt += 1) {
          await settled();
          server.last.fail(error);
          await clock.advance(8_000);
        }
        expect(server.count()).to.equal(1 + retries);
        expect(watched.now).to.equal(`failed ${code}`);
      }
    });
  }

  it('show the answer as soon as an attempt succeeds', async () => {
    const { clock, server, watch } = storeFixture();
    const watched = watch(server.query('case'));
    await settled();
    server.last.fail(new PortalError('server', { transient: true }));
    await clock.advance(8_000);
    server.last.answer('CS1');
    await settled();
    expect(watched.told).to.deep.equal(['loading', 'ready CS1']);
    expect(clock.timers).to.equal(0);
  });

  it('are not tried again for a widget that has gone meanwhile', async () => {
    const { clock, server, watch } = storeFixture();
    const watched = watch(server.query('case'));
    await settled();
    server.last.fail(new PortalError('unreachable'));
    await settled();
    watched.watch.dispose();
    await clock.advance(60_000);
    expect(server.count()).to.equal(1);
    expect(clock.timers).to.equal(0);
  });

  it('R01 are given up after fifteen seconds, also when the adapter never answers and does not listen', async () => {
    for (const deaf of [false, true]) {
      const { clock, server, watch } = storeFixture();
      server.deaf = deaf;
      const watched = watch(server.query('case'));
      await clock.advance(14_999);
      expect(watched.now).to.equal('loading');
      await clock.advance(1);
      expect(watched.now).to.equal('failed timeout');
      expect(server.last.signal.aborted).to.equal(true);
      await clock.advance(60_000);
      expect(server.count()).to.equal(1);
    }
  });

  it('R19 are not tried again while the page is hidden, and wait without a timer', async () => {
    const { clock, page, server, watch } = storeFixture();
    watch(server.query('case'));
    await settled();
    page.hide();
    server.last.fail(new PortalError('unreachable'));
    await clock.advance(3_600_000);
    expect(server.count()).to.equal(1);
    expect(clock.timers).to.equal(0);
    page.show();
    await clock.advance(0);
    expect(server.count()).to.equal(2);
  });

  it('R19 stop waiting when the page is hidden, and go on when it is shown', async () => {
    const { clock, page, server, watch } = storeFixture();
    watch(server.query('case'));
    await settled();
    server.last.fail(new PortalError('unreachable'));
    await settled();
    expect(clock.timers).to.equal(1);
    page.hide();
    expect(clock.timers).to.equal(0);
    await clock.advance(3_600_000);
    expect(server.count()).to.equal(1);
    page.show();
    await clock.advance(0);
    expect(server.count()).to.equal(2);
  });
});
