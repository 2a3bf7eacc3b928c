import { expect } from '@open-wc/testing';
import { tablesOf, topicsTouch } from '../../../src/data/store/topics.js';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('Topics', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['problem', 'problem', true],
    ['problem', 'problem/1', true],
    ['problem/1', 'problem', true],
    ['problem/1', 'problem/1', true],
    ['problem/1', 'problem/12', false],
    ['problem/12', 'problem/1', false],
    ['problem', 'problem_task', false],
    ['problem_task/1', 'problem', false],
    ['problem/1', 'change_request/1', false],
  ];
  for (const [a, b, touch] of pairs) {
    it(`a change of ${a} ${touch ? 'touches' : 'does not touch'} ${b}`, () => {
      expect(topicsTouch(a, b)).to.equal(touch);
    });
  }

  it('belong to tables', () => {
    expect(tablesOf(['problem', 'sn_customerservice_case/1', 'problem/2', 'task'])).to.deep.equal([
      'problem', 'sn_customerservice_case', 'task',
    ]);
  });
});

describe('When something has changed', () => {
  it('every widget that shows it reads again and keeps the old rows meanwhile', async () => {
    const { server, store, watch } = storeFixture();
    const list = watch(server.query('list', { topics: ['problem'] }));
    const record = watch(server.query('record', { topics: ['problem/1'] }));
    const other = watch(server.query('other', { topics: ['problem/2'] }));
    await settled();
    for (const request of server.open) request.answer(request.name);
    await settled();
    store.invalidate(['problem/1']);
    expect([list.now, record.now, other.now]).to.deep.equal(['ready list, refreshing', 'ready record, refreshing', 'ready other']);
    await settled();
    expect(server.requests.map(({ name }) => name)).to.deep.equal(['list', 'record', 'other', 'list', 'record']);
  });

  it('an answer that was under way before is dropped and asked for again', async () => {
    for (const already of [false, true]) {
      const { server, store, watch } = storeFixture();
      server.deaf = true;
      const watched = watch(server.query('list'));
      await settled();
      if (already) {
        server.last.answer('first');
        await settled();
        watched.watch.refresh();
        await settled();
      }
      const before = server.last;
      store.invalidate(['problem']);
      await settled();
      server.last.answer('after');
      before.answer('before');
      await settled();
      expect(before.signal.aborted).to.equal(true);
      expect(watched.now).to.equal('ready after');
      expect(watched.told).not.to.include('ready before');
    }
  });

  it('what nobody shows is read again when somebody comes to show it', async () => {
    const { server, store, watch } = storeFixture();
    const before = watch(server.query('list'));
    await settled();
    server.last.answer('old');
    await settled();
    before.watch.dispose();
    await settled();
    store.invalidate(['problem']);
    await settled();
    expect(server.count()).to.equal(1);
    expect(watch(server.query('list')).now).to.equal('ready old, refreshing');
    await settled();
    expect(server.count()).to.equal(2);
  });

  it('`remove` blanks what shows it until it is read again', async () => {
    const { server, store, watch } = storeFixture();
    const record = watch(server.query('record', { topics: ['problem/1'] }));
    const other = watch(server.query('other', { topics: ['problem/2'] }));
    await settled();
    for (const request of server.open) request.answer(request.name);
    await settled();
    store.remove(['problem/1']);
    expect([record.now, other.now]).to.deep.equal(['loading', 'ready other']);
    expect(store.peek(server.query('record'))).to.equal(undefined);
    await settled();
    server.last.answer('again');
    await settled();
    expect(record.now).to.equal('ready again');
  });
});
