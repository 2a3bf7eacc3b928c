import { expect } from '@open-wc/testing';
import { settled } from './fake-clock.js';
import { textOf } from './fake-server.js';
import { storeFixture } from './store-fixture.js';

describe('Peeking into the store', () => {
  it('shows what is there, fresh or not, without asking anybody', async () => {
    const { clock, server, store, watch } = storeFixture();
    expect(store.peek(server.query('case'))).to.equal(undefined);
    const widget = watch(server.query('case'));
    await settled();
    server.last.answer('CS1');
    await settled();
    widget.watch.dispose();
    await clock.advance(100_000);
    expect(textOf(store.peek(server.query('case')))).to.equal('CS1');
    expect(server.count()).to.equal(1);
  });
});
