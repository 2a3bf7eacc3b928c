import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PortalError } from '../../../src/data/errors.js';
import { settled } from './fake-clock.js';
import { patience } from './patience.js';
import { storeFixture } from './store-fixture.js';

describe('A new epoch: another person, another grant, or nobody', () => {
  it('G-63 aborts, forgets and blanks everything before `clear` returns', async () => {
    const { server, store, watch } = storeFixture();
    const shown = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    const loading = watch(server.query('b'));
    await settled();
    store.clear();
    expect([shown.now, loading.now]).to.deep.equal(['loading', 'loading']);
    expect(server.last.signal.aborted).to.equal(true);
    expect(store.peek(server.query('a'))).to.equal(undefined);
  });

  it('G-63 has forgotten every value before the first widget is told', async () => {
    const { server, store, watch } = storeFixture();
    const seen: unknown[] = [];
    watch(server.query('a'), () => seen.push(store.peek(server.query('b'))));
    watch(server.query('b'));
    await settled();
    for (const request of server.open) request.answer('old');
    await settled();
    seen.length = 0;
    store.clear();
    expect(seen).to.deep.equal([undefined]);
  });

  it('reads nothing by itself until the owner of a watch starts it again', async () => {
    const { clock, page, server, store, watch } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    store.clear();
    page.hide();
    page.show();
    await clock.advance(60_000);
    expect(server.count()).to.equal(1);
    watched.watch.set(server.query('a'));
    await settled();
    server.last.answer('A of the new person');
    await settled();
    expect(watched.now).to.equal('ready A of the new person');
  });

  it('what becomes of a value after the epoch changed does not concern a watch that nobody has started again', async () => {
    const { server, store, watch } = storeFixture();
    const waiting = watch(server.query('a'));
    const started = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    store.clear();
    started.watch.refresh();
    await settled();
    server.last.answer('A2');
    await settled();
    store.remove(['problem']);
    await settled();
    server.last.answer('A3');
    await settled();
    started.watch.refresh();
    await settled();
    server.last.fail(new PortalError('denied'));
    await settled();
    expect(started.now).to.equal('failed denied');
    expect(waiting.told).to.deep.equal(['loading', 'ready A', 'loading']);
  });

  it('`reload` reads everything that is watched again', async () => {
    const { server, store, watch } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    store.reload();
    expect(watched.now).to.equal('loading');
    await settled();
    server.last.answer('A2');
    await settled();
    expect(watched.told).to.deep.equal(['loading', 'ready A', 'loading', 'ready A2']);
  });

  it('a widget that was started again by another one while that was told hears nothing of the end', async () => {
    const { server, watch } = storeFixture();
    const first = watch(server.query('a'), (result) => {
      if (result.kind === 'failed') second.watch.set(server.query('c'));
    });
    const second = watch(server.query('b'));
    await settled();
    for (const request of server.open) request.answer('old');
    await settled();
    first.watch.refresh();
    await settled();
    server.last.fail(new PortalError('signed-out'));
    await settled();
    server.last.answer('new');
    await settled();
    expect(second.told).to.deep.equal(['loading', 'ready old', 'loading', 'ready new']);
  });

  it('T21 `signed-out` empties the store by itself, and every widget says so', async () => {
    const { server, store, watch, errors } = storeFixture();
    const shown = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    const asking = watch(server.query('b'));
    const waiting = watch(server.query('c'));
    await settled();
    server.requests[1]?.fail(new PortalError('signed-out'));
    await settled();
    expect([shown.now, asking.now, waiting.now]).to.deep.equal(['failed signed-out', 'failed signed-out', 'failed signed-out']);
    expect(store.peek(server.query('a'))).to.equal(undefined);
    expect(server.requests[2]?.signal.aborted).to.equal(true);
    expect(errors.map(({ code }) => code)).to.deep.equal(['signed-out']);
  });

  it('T21 does not ask again for somebody who signed out, until it is told who is there', async () => {
    const { clock, page, server, store, watch } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    server.last.fail(new PortalError('signed-out'));
    await settled();
    page.hide();
    page.show();
    page.fire('online');
    await clock.advance(60_000);
    expect(server.count()).to.equal(1);
    store.reload();
    await settled();
    server.last.answer('A');
    await settled();
    expect(watched.now).to.equal('ready A');
  });

  it('R04 takes back what may not be seen any more, and asks again for the rest of that table only', async () => {
    const { server, store, watch } = storeFixture();
    const list = watch(server.query('list', { topics: ['problem'] }));
    const record = watch(server.query('record', { topics: ['problem/1'] }));
    const other = watch(server.query('other', { topics: ['change_request/1'] }));
    await settled();
    for (const request of server.open) request.answer(request.name);
    await settled();
    list.watch.refresh();
    await settled();
    server.last.fail(new PortalError('denied'));
    await settled();
    expect(list.told).to.deep.equal(['loading', 'ready list', 'ready list, refreshing', 'failed denied']);
    expect(store.peek(server.query('list'))).to.equal(undefined);
    expect(record.told).to.deep.equal(['loading', 'ready record', 'loading']);
    expect(other.told).to.deep.equal(['loading', 'ready other']);
    expect(server.count('record')).to.equal(2);
  });

  it('R04 two widgets that are both refused do not send each other asking for ever', async () => {
    const { server, watch } = storeFixture();
    watch(server.query('a'));
    watch(server.query('b'));
    await settled();
    for (let round = 0; round < 10; round += 1) {
      for (const request of server.open) request.fail(new PortalError('not-available'));
      await settled();
    }
    expect(server.count()).to.be.at.most(3);
  });

  it('R05 a record that has gone is blank at once, and its way back is to be asked for again', async () => {
    const { clock, page, server, watch } = storeFixture();
    const record = watch(server.query('record', { topics: ['problem/1'] }));
    await settled();
    server.last.answer('PRB1');
    await settled();
    record.watch.refresh();
    await settled();
    server.last.fail(new PortalError('not-available'));
    await settled();
    expect(record.now).to.equal('failed not-available');
    page.hide();
    page.show();
    await clock.advance(2_000);
    server.last.answer('PRB1 again');
    await settled();
    expect(record.now).to.equal('ready PRB1 again');
  });

  it('G-64 a failure that was on its way when the epoch changed does not empty the new one', async () => {
    const { server, store, watch, errors } = storeFixture();
    server.deaf = true;
    const watched = watch(server.query('a'));
    await settled();
    const old = server.last;
    store.reload();
    await settled();
    server.last.answer('A');
    await settled();
    old.fail(new PortalError('signed-out'));
    await settled();
    expect(watched.now).to.equal('ready A');
    expect(errors).to.deep.equal([]);
  });

  it('G-64 a failure that is being handed on when the epoch changes is of the past, however far it has come', async () => {
    for (let steps = 0; steps < 30; steps += 1) {
      const { server, store, watch, errors } = storeFixture();
      const watched = watch(server.query('a'));
      await settled();
      server.last.fail(new PortalError('signed-out'));
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      const told = errors.length;
      store.reload();
      await settled();
      server.last.answer('A');
      await settled();
      expect(errors).to.have.length(told);
      expect(watched.now).to.equal('ready A');
    }
  });

  it('G-64 no value of an older epoch is ever delivered, whenever the store is emptied and in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('clear', 'set', 'answer', 'fail', 'invalidate', 'remove', 'watch', 'unwatch'), { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (steps, chance, unhurried) => {
          const { server, store, watch } = storeFixture();
          server.deaf = true;
          let epoch = 0;
          const pick = <T>(items: readonly T[]): T | undefined => items[(chance.next().value ?? 0) % items.length];
          const query = () => {
            const name = `q${(chance.next().value ?? 0) % 2}`;
            const asked = epoch;
            return server.query(name, { read: (signal) => server.ask(`${name} of ${asked}`, signal) });
          };
          const late: string[] = [];
          const start = () =>
            watch(query(), (result) => {
              const text = result.kind === 'loading' ? undefined : result.data?.display['number'];
              if (text !== undefined && !text.endsWith(`of ${epoch}`)) late.push(`${text}, shown in ${epoch}`);
            });
          const widgets = [start(), start()];
          for (const step of steps) {
            if (unhurried) await settled();
            switch (step) {
              case 'clear':
                // As a provider does it: the epoch changes, the store is emptied, every widget is given its new query.
                epoch += 1;
                store.clear();
                for (const { watch: widget } of widgets) widget.set(query());
                break;
              case 'set':
                pick(widgets)?.watch.set(query());
                break;
              case 'answer': {
                const request = pick([...server.open]);
                request?.answer(request.name);
                break;
              }
              case 'fail':
                pick([...server.open])?.fail(new PortalError(pick(['bad-response', 'not-available'] as const) ?? 'internal'));
                break;
              case 'invalidate':
                store.invalidate(['problem']);
                break;
              case 'remove':
                store.remove(['problem']);
                break;
              case 'watch':
                widgets.push(start());
                break;
              case 'unwatch':
                if (widgets.length > 1) widgets.pop()?.watch.dispose();
                break;
            }
          }
          while (server.open.size > 0) {
            await settled();
            const request = pick([...server.open]);
            request?.answer(request.name);
          }
          await settled();
          expect(late).to.deep.equal([]);
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(patience);
});
