import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { textOf } from './fake-server.js';
import { storeFixture } from './store-fixture.js';

describe('Watching a thing in the store', () => {
  it('shows that it is loading, then the answer', async () => {
    const { server, watch } = storeFixture();
    const { told } = watch(server.query('case'));
    expect(told).to.deep.equal(['loading']);
    await settled();
    server.last.answer('CS1');
    await settled();
    expect(told).to.deep.equal(['loading', 'ready CS1']);
  });

  it('asks once for two widgets that show the same thing', async () => {
    const { server, watch } = storeFixture();
    const first = watch(server.query('case'));
    const second = watch(server.query('case'));
    await settled();
    expect(server.count()).to.equal(1);
    server.last.answer('CS1');
    await settled();
    expect([first.now, second.now]).to.deep.equal(['ready CS1', 'ready CS1']);
  });

  it('tells both widgets when the one request fails, and the next attempt is a new request', async () => {
    const { server, watch } = storeFixture();
    const first = watch(server.query('case'));
    const second = watch(server.query('case'));
    await settled();
    server.last.fail(new PortalError('bad-response'));
    await settled();
    expect([first.now, second.now]).to.deep.equal(['failed bad-response', 'failed bad-response']);
    first.watch.refresh();
    await settled();
    expect(server.count()).to.equal(2);
    server.last.answer('CS1');
    await settled();
    expect([first.now, second.now]).to.deep.equal(['ready CS1', 'ready CS1']);
  });

  it('shows a fresh value to a newcomer without a request', async () => {
    const { clock, server, watch } = storeFixture();
    watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await clock.advance(29_999);
    expect(watch(server.query('case')).told).to.deep.equal(['ready CS1']);
    await settled();
    expect(server.count()).to.equal(1);
  });

  it('shows a stale value to a newcomer while it is read again', async () => {
    const { clock, server, watch } = storeFixture();
    watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await clock.advance(30_000);
    const { told } = watch(server.query('case'));
    expect(told).to.deep.equal(['ready CS1, refreshing']);
    await settled();
    server.last.answer('CS1 again');
    await settled();
    expect(told).to.deep.equal(['ready CS1, refreshing', 'ready CS1 again']);
  });

  it('keeps a value fresh for as long as its query says', async () => {
    const { clock, server, watch } = storeFixture();
    watch(server.query('labels', { staleAfter: 600_000 }));
    await settled();
    server.last.answer('Labels');
    await clock.advance(599_999);
    expect(watch(server.query('labels', { staleAfter: 600_000 })).now).to.equal('ready Labels');
    await clock.advance(1);
    expect(watch(server.query('labels', { staleAfter: 600_000 })).now).to.equal('ready Labels, refreshing');
  });

  it('says when the value arrived', async () => {
    const { clock, server, store } = storeFixture();
    const watch = store.watch(server.query('case'), () => {});
    await clock.advance(1234);
    const arrival = clock.now();
    server.last.answer('CS1');
    await clock.advance(5000);
    expect(watch.result).to.have.property('at', arrival);
  });

  it('keeps the last good value beside the error when reading again fails', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await settled();
    watched.watch.refresh();
    await settled();
    server.last.fail(new PortalError('bad-response'));
    await settled();
    expect(watched.told).to.deep.equal(['loading', 'ready CS1', 'ready CS1, refreshing', 'failed bad-response, CS1']);
  });

  it('reads a fresh value again when a person asks for it, once however often they ask', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await settled();
    watched.watch.refresh();
    watched.watch.refresh();
    await settled();
    expect(server.count()).to.equal(2);
  });

  it('R16 aborts the request when the last widget has gone', async () => {
    const { server, watch } = storeFixture();
    const first = watch(server.query('case'));
    const second = watch(server.query('case'));
    await settled();
    first.watch.dispose();
    await settled();
    expect(server.last.signal.aborted).to.equal(false);
    second.watch.dispose();
    await settled();
    expect(server.last.signal.aborted).to.equal(true);
  });

  it('R17 moving a widget in the document, which disconnects and connects it in one task, costs no request', async () => {
    const { server, watch } = storeFixture();
    const before = watch(server.query('case'));
    await settled();
    before.watch.dispose();
    const after = watch(server.query('case'));
    await settled();
    expect(server.count()).to.equal(1);
    expect(server.last.signal.aborted).to.equal(false);
    server.last.answer('CS1');
    await settled();
    expect(after.now).to.equal('ready CS1');
  });

  it('G-64 tells a disposed watch nothing', async () => {
    const { server, watch } = storeFixture();
    server.deaf = true;
    const watched = watch(server.query('case'));
    await settled();
    watched.watch.dispose();
    server.last.answer('CS1');
    watched.watch.set(server.query('other'));
    watched.watch.refresh();
    await settled();
    expect(watched.told).to.deep.equal(['loading']);
    expect(server.count()).to.equal(1);
  });

  it('R14 shows the thing that was set last, and aborts the request before', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    const first = server.last;
    watched.watch.set(server.query('b'));
    await settled();
    expect(first.signal.aborted).to.equal(true);
    server.last.answer('B');
    await settled();
    expect(watched.told).to.deep.equal(['loading', 'ready B']);
  });

  it('R14 hears nothing of the thing before, not even in the task in which another was set', async () => {
    const { server, store, watch } = storeFixture();
    const moving = watch(server.query('a'));
    const leaving = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    moving.watch.set(server.query('b'));
    leaving.watch.dispose();
    store.invalidate(['problem']);
    await settled();
    expect(moving.told).to.deep.equal(['loading', 'ready A', 'loading']);
    expect(leaving.told).to.deep.equal(['loading', 'ready A']);
  });

  it('does not abort the request before while another widget waits for it', async () => {
    const { server, watch } = storeFixture();
    const moving = watch(server.query('a'));
    const staying = watch(server.query('a'));
    await settled();
    moving.watch.set(server.query('b'));
    await settled();
    server.requests[0]?.answer('A');
    await settled();
    expect([moving.now, staying.now]).to.deep.equal(['loading', 'ready A']);
  });

  it('setting the same thing again keeps what is shown, fresh or not, and reads in the new way from then on', async () => {
    const { clock, server, watch } = storeFixture();
    const watched = watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await clock.advance(60_000);
    watched.watch.set(server.query('case', { read: (signal) => server.ask('another way', signal) }));
    await settled();
    expect(server.count()).to.equal(1);
    watched.watch.refresh();
    await settled();
    expect(server.last.name).to.equal('another way');
    expect(watched.told).to.deep.equal(['loading', 'ready CS1', 'ready CS1, refreshing']);
  });

  it('a listener may set another thing while it is being told', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(server.query('a'), (result) => {
      if (result.kind === 'ready' && textOf(result.data) === 'A') watched.watch.set(server.query('b'));
    });
    await settled();
    server.last.answer('A');
    await settled();
    server.last.answer('B');
    await settled();
    expect(watched.told).to.deep.equal(['loading', 'ready A', 'loading', 'ready B']);
  });

  it('G-67 a value that is refused with something else than an error of the kit becomes `internal`', async () => {
    for (const garbage of [new TypeError('secret'), 'secret', null, undefined, { code: 'server' }]) {
      const { server, watch, errors } = storeFixture();
      const watched = watch(server.query('case'));
      await settled();
      server.last.fail(garbage);
      await settled();
      expect(watched.now).to.equal('failed internal');
      expect(errors.map(({ code, message }) => [code, message])).to.deep.equal([['internal', 'internal']]);
    }
  });

  it('G-67 a read that throws at once becomes `internal` too', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(
      server.query('case', {
        read() {
          throw new TypeError('secret');
        },
      }),
    );
    await settled();
    expect(watched.now).to.equal('failed internal');
  });

  it('shows that a record is not there', async () => {
    const { store } = storeFixture();
    const watch = store.watch({ key: ['gone'], topics: ['problem'], read: () => Promise.resolve(null) }, () => {});
    await settled();
    expect(watch.result).to.deep.include({ kind: 'ready', data: null });
  });
});
