import { expect } from '@open-wc/testing';
import { isPortalError, PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { textOf } from './fake-server.js';
import { storeFixture } from './store-fixture.js';

/** How a promise ended, in a word. */
function ending(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'fulfilled',
    (error: unknown) => (isPortalError(error) ? error.code : error instanceof Error ? error.name : 'garbage'),
  );
}

describe('Fetching a thing from the store once', () => {
  it('answers what is fresh without a request, and reads what is stale', async () => {
    const { clock, server, store } = storeFixture();
    const first = store.fetch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    expect(textOf(await first)).to.equal('CS1');
    expect(textOf(await store.fetch(server.query('case')))).to.equal('CS1');
    expect(server.count()).to.equal(1);
    await clock.advance(30_000);
    const later = store.fetch(server.query('case'));
    await settled();
    server.last.answer('CS1 again');
    expect(textOf(await later)).to.equal('CS1 again');
  });

  it('joins a widget that is already waiting, and outlives it', async () => {
    const { server, store, watch } = storeFixture();
    const widget = watch(server.query('case'));
    const fetched = store.fetch(server.query('case'));
    await settled();
    widget.watch.dispose();
    await settled();
    server.last.answer('CS1');
    expect(textOf(await fetched)).to.equal('CS1');
    expect(server.count()).to.equal(1);
  });

  it('rejects with the error of the read', async () => {
    const { server, store } = storeFixture();
    const fetched = ending(store.fetch(server.query('case')));
    await settled();
    server.last.fail(new PortalError('bad-response'));
    expect(await fetched).to.equal('bad-response');
  });

  it('aborts the request when its own signal fires, before or during the read', async () => {
    const { server, store } = storeFixture();
    expect(await ending(store.fetch(server.query('case'), AbortSignal.abort()))).to.equal('AbortError');
    expect(server.count()).to.equal(0);
    const controller = new AbortController();
    const fetched = ending(store.fetch(server.query('case'), controller.signal));
    await settled();
    controller.abort();
    expect(await fetched).to.equal('AbortError');
    await settled();
    expect(server.last.signal.aborted).to.equal(true);
  });

  it('G-63 rejects when the store is emptied meanwhile', async () => {
    const { server, store } = storeFixture();
    const fetched = ending(store.fetch(server.query('case')));
    await settled();
    store.clear();
    expect(await fetched).to.equal('AbortError');
  });

  it('peeks at what is there without asking anybody', async () => {
    const { clock, server, store } = storeFixture();
    expect(store.peek(server.query('case'))).to.equal(undefined);
    const fetched = store.fetch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await fetched;
    await clock.advance(100_000);
    expect(textOf(store.peek(server.query('case')))).to.equal('CS1');
    expect(server.count()).to.equal(1);
  });
});
