import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('What was refused', () => {
  it('R04 is not asked for again by itself, however often it is wanted still, until somebody asks to', async () => {
    const { server, watch } = storeFixture();
    const names = ['first', 'second'];
    const pages = names.map((name) => watch(server.query(name, { topics: ['problem'] })));
    await settled();
    for (let turn = 0; turn < 5; turn += 1) {
      for (const request of server.open) request.fail(new PortalError('denied'));
      await settled();
      for (const [index, name] of names.entries()) pages[index]?.watch.set(server.query(name, { topics: ['problem'] }));
      await settled();
    }
    expect(pages.map(({ now }) => now)).to.deep.equal(['failed denied', 'failed denied']);
    // The second is asked for once more: the first may have been all that was refused.
    expect(server.requests.map(({ name }) => name)).to.deep.equal(['first', 'second', 'second']);
    pages[0]?.watch.refresh();
    await settled();
    expect([...server.open].map(({ name }) => name)).to.deep.equal(['first']);
  });

  it('is read when something else is wanted in its place', async () => {
    const { server, watch } = storeFixture();
    const page = watch(server.query('first'));
    await settled();
    server.last.fail(new PortalError('denied'));
    await settled();
    page.watch.set(server.query('second'));
    await settled();
    server.last.answer('B');
    await settled();
    expect(page.told).to.deep.equal(['loading', 'failed denied', 'loading', 'ready B']);
  });
});
