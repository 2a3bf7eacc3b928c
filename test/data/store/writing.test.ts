import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type ErrorCode, isPortalError, PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { patience } from './patience.js';
import { storeFixture } from './store-fixture.js';

/** A write that the fake server answers. */
function fixture() {
  const all = storeFixture();
  const { server, store } = all;
  const write = (key = 'approve sysapproval_approver/1', topics: readonly string[] = ['problem/1']) =>
    store.write((signal) => server.ask('write', signal), { key, topics });
  return { ...all, write };
}

/** How a promise ended: a code, or `fulfilled`. */
function ending(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'fulfilled',
    (error: unknown) => (isPortalError(error) ? error.code : 'garbage'),
  );
}

describe('Writing through the store', () => {
  it('T23 a hundred clicks in one task are one request, and everybody is handed its promise', async () => {
    const { server, write } = fixture();
    const promises = Array.from({ length: 100 }, () => write());
    expect(new Set(promises).size).to.equal(1);
    await settled();
    expect(server.count()).to.equal(1);
  });

  it('T23 however clicks on two buttons fall, each button has at most one request under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'answer', 'fail', 'pause'), { maxLength: 60 }), async (steps) => {
        const { server, write } = fixture();
        for (const step of steps) {
          if (step === 'pause') await settled();
          else if (step === 'answer') [...server.open][0]?.answer('done');
          else if (step === 'fail') [...server.open][0]?.fail(new PortalError('refused'));
          else ending(write(step)).catch(() => {});
          expect(server.open.size).to.be.at.most(2);
        }
        await settled();
        expect(server.open.size).to.be.at.most(2);
      }),
      { numRuns: 500 },
    );
  }).timeout(patience);

  it('T23 another intent has a request of its own', async () => {
    const { server, write } = fixture();
    void write('approve sysapproval_approver/1');
    void write('approve sysapproval_approver/2');
    await settled();
    expect(server.count()).to.equal(2);
  });

  it('T23 the same intent may be tried again when it has ended, well or badly', async () => {
    const { server, write } = fixture();
    const first = ending(write());
    await settled();
    server.last.answer('done');
    expect(await first).to.equal('fulfilled');
    const second = ending(write());
    await settled();
    server.last.fail(new PortalError('refused'));
    expect(await second).to.equal('refused');
    void write();
    await settled();
    expect(server.count()).to.equal(3);
  });

  it('T23 another person is not handed the promise of the one before', async () => {
    const { server, store, write } = fixture();
    const first = write();
    store.clear();
    const second = write();
    expect(second).not.to.equal(first);
    await settled();
    expect(server.count()).to.equal(2);
    server.requests[0]?.answer('of the first');
    await first;
    expect(write()).to.equal(second);
  });

  it('T24 is never tried again', async () => {
    for (const code of ['unreachable', 'server', 'timeout', 'offline'] as const) {
      const { clock, server, write } = fixture();
      const outcome = ending(write());
      await settled();
      server.last.fail(new PortalError(code, { transient: true }));
      expect(await outcome).to.equal(code);
      await clock.advance(60_000);
      expect(server.count()).to.equal(1);
      expect(clock.timers).to.equal(0);
    }
  });

  it('R01 ends after thirty seconds with an unknown outcome', async () => {
    const { clock, server, write } = fixture();
    server.deaf = true;
    const outcome = ending(write());
    await clock.advance(29_999);
    expect(server.last.signal.aborted).to.equal(false);
    await clock.advance(1);
    expect(await outcome).to.equal('outcome-unknown');
  });

  it('G-67 has an unknown outcome when it is refused with something else than an error of the kit', async () => {
    const { server, write } = fixture();
    const outcome = ending(write());
    await settled();
    server.last.fail(new TypeError('secret'));
    expect(await outcome).to.equal('outcome-unknown');
  });

  it('R16 goes on when the widget, the session or the store has ended, and no signal fires', async () => {
    const { server, store, write } = fixture();
    const outcome = ending(write());
    await settled();
    store.clear();
    store.dispose();
    await settled();
    expect(server.last.signal.aborted).to.equal(false);
    server.last.answer('done');
    expect(await outcome).to.equal('fulfilled');
  });

  /** What becomes of a widget that shows the written record, by how the write ended. */
  const table: readonly (readonly [ErrorCode | 'fulfilled', string])[] = [
    ['fulfilled', 'ready PRB1, refreshing'],
    ['conflict', 'ready PRB1, refreshing'],
    ['outcome-unknown', 'ready PRB1, refreshing'],
    ['denied', 'ready PRB1, refreshing'],
    ['not-available', 'loading'],
    ['signed-out', 'failed signed-out'],
    ['refused', 'ready PRB1'],
    ['invalid', 'ready PRB1'],
    ['unreachable', 'ready PRB1'],
  ];
  for (const [outcome, shown] of table) {
    it(`T24 a widget that shows the record is ${shown} after a write that ended ${outcome}`, async () => {
      const { server, watch, write, errors } = fixture();
      const record = watch(server.query('record', { topics: ['problem/1'] }));
      const other = watch(server.query('other', { topics: ['change_request'] }));
      await settled();
      for (const request of server.open) request.answer('PRB1');
      await settled();
      const ended = ending(write());
      await settled();
      if (outcome === 'fulfilled') server.last.answer('done');
      else server.last.fail(new PortalError(outcome));
      expect(await ended).to.equal(outcome);
      expect(record.now).to.equal(shown);
      if (outcome !== 'signed-out') expect(other.now).to.equal('ready PRB1');
      expect(errors.map(({ code }) => code)).to.deep.equal(outcome === 'fulfilled' ? [] : [outcome]);
    });
  }

  it('G-64 a write of an older epoch says nothing about the new one', async () => {
    for (const outcome of ['done', 'signed-out'] as const) {
      const { server, store, watch, write, errors } = fixture();
      const record = watch(server.query('record', { topics: ['problem/1'] }));
      const ended = ending(write());
      await settled();
      const [, old] = server.requests;
      store.reload();
      await settled();
      server.last.answer('PRB1');
      await settled();
      if (outcome === 'done') old?.answer('done');
      else old?.fail(new PortalError(outcome));
      await ended;
      await settled();
      expect(record.now).to.equal('ready PRB1');
      expect(errors).to.deep.equal([]);
    }
  });

  it('gives an upload ten minutes where other writes have half of one', async () => {
    const { clock, server, store } = fixture();
    const upload = new AbortController().signal;
    const sent = ending(store.write((signal) => server.ask('file', signal), { key: 'file', topics: [], upload }));
    await settled();
    await clock.advance(599_000);
    expect(server.open.size).to.equal(1);
    await clock.advance(2_000);
    expect(await sent).to.equal('outcome-unknown');
  });

  it('ends an upload when the person takes it back', async () => {
    const { server, store } = fixture();
    const cancel = new AbortController();
    const sent = store.write((signal) => server.ask('file', signal), { key: 'file', topics: [], upload: cancel.signal });
    const reason = sent.catch((error: unknown) => error);
    await settled();
    cancel.abort('taken back');
    expect(await reason).to.equal('taken back');
    await settled();
    expect(server.open.size).to.equal(0);
  });

  it('lets other writes go before uploads that wait for their turn', async () => {
    const { server, store } = fixture();
    const upload = new AbortController().signal;
    for (const name of ['1', '2', '3', '4', '5']) void ending(store.write((signal) => server.ask(name, signal), { key: name, topics: [], upload }));
    void ending(store.write((signal) => server.ask('comment', signal), { key: 'comment', topics: [] }));
    await settled();
    [...server.open][0]?.answer('done');
    await settled();
    expect(server.last.name).to.equal('comment');
    expect(server.count()).to.equal(5);
  });
});
