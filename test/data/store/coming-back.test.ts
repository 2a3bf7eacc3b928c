import { expect } from '@open-wc/testing';
import { PortalError } from '../../../src/data/errors.js';
import { browserPage } from '../../../src/data/store/page-signals.js';
import { FakePage } from './fake-page.js';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('A person or a network that comes back', () => {
  it('R18 finds what is stale or failed read again within two seconds, and what is fresh left alone', async () => {
    const { clock, page, server, watch } = storeFixture();
    const stale = watch(server.query('stale', { staleAfter: 1_000 }));
    const fresh = watch(server.query('fresh', { staleAfter: 600_000 }));
    const failed = watch(server.query('failed'));
    await settled();
    server.requests[0]?.answer('stale');
    server.requests[1]?.answer('fresh');
    server.requests[2]?.fail(new PortalError('offline'));
    await clock.advance(10_000);
    clock.chances.push(0.75);
    page.fire('online');
    await clock.advance(1_499);
    expect(server.count()).to.equal(3);
    await clock.advance(1);
    expect(server.requests.slice(3).map(({ name }) => name)).to.deep.equal(['stale', 'failed']);
    expect([stale.now, fresh.now, failed.now]).to.deep.equal(['ready stale, refreshing', 'ready fresh', 'loading']);
  });

  it('R18 seven widgets that reconnect and are shown at the same time ask seven times in two seconds, not more', async () => {
    const { clock, page, server, watch } = storeFixture();
    for (let widget = 0; widget < 7; widget += 1) watch(server.query(`w${widget}`));
    for (let answered = 0; answered < 7; answered += 1) {
      await settled();
      server.requests[answered]?.answer('old');
    }
    await clock.advance(60_000);
    page.hide();
    page.fire('online');
    page.show();
    page.fire('online');
    page.fire('online');
    expect(clock.timers).to.equal(1);
    for (let answered = 7; answered < 14; answered += 1) {
      await clock.advance(2_000 / 7);
      for (const request of server.open) request.answer('new');
    }
    await clock.advance(600_000);
    expect(server.count()).to.equal(14);
    expect(clock.timers).to.equal(0);
  });

  it('R18 what a person asks for is tried whatever the browser thinks of the network', async () => {
    const { server, watch } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    server.last.fail(new PortalError('offline'));
    await settled();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      watched.watch.refresh();
      await settled();
      expect(server.count()).to.equal(2);
      server.last.answer('A');
      await settled();
      expect(watched.now).to.equal('ready A');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('R19 nothing is read and no timer runs while the page is hidden', async () => {
    const { clock, page, server, watch } = storeFixture();
    watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await clock.advance(60_000);
    page.fire('online');
    page.hide();
    page.fire('online');
    expect(clock.timers).to.equal(0);
    await clock.advance(3_600_000);
    expect(server.count()).to.equal(1);
    page.show();
    await clock.advance(2_000);
    expect(server.count()).to.equal(2);
  });

  it('R20 a page that leaves for the back/forward cache is blank, and reads everything again when it returns', async () => {
    const { page, server, watch, store } = storeFixture();
    const watched = watch(server.query('a'));
    await settled();
    server.last.answer('A');
    await settled();
    page.fire('left');
    expect(watched.now).to.equal('loading');
    expect(store.peek(server.query('a'))).to.equal(undefined);
    await settled();
    expect(server.count()).to.equal(1);
    page.fire('restored');
    await settled();
    server.last.answer('A again');
    await settled();
    expect(watched.now).to.equal('ready A again');
  });

  it('R29 a disposed store listens to nothing, tells nobody, asks nothing and has no timer', async () => {
    const page = new FakePage();
    const { clock, server, store, watch } = storeFixture({ page });
    const watched = watch(server.query('a'));
    watch(server.query('b'));
    await settled();
    server.requests[0]?.answer('A');
    server.requests[1]?.fail(new PortalError('unreachable'));
    await clock.advance(60_000);
    page.fire('online');
    store.dispose();
    expect(page.listeners).to.equal(0);
    await settled();
    expect(clock.timers).to.equal(0);
    const { told } = watched;
    const before = told.length;
    watched.watch.set(server.query('c'));
    watched.watch.refresh();
    page.fire('online');
    page.fire('restored');
    await clock.advance(60_000);
    expect(told).to.have.length(before);
    expect(server.count('c')).to.equal(0);
    expect(watched.now).to.equal('loading');
    expect(() => watch(server.query('a'))).to.throw().with.property('code', 'no-provider');
  });

  it('a disposed store refuses to read and to write', async () => {
    const { server, store } = storeFixture();
    store.dispose();
    expect(() => store.watch(server.query('a'), () => {})).to.throw().with.property('code', 'no-provider');
    const refused = store.write((signal) => server.ask('write', signal), { key: 'approve', topics: [] }).catch((error: unknown) => error);
    expect(await refused).to.have.property('code', 'no-provider');
    expect(server.count()).to.equal(0);
  });
});

describe('The page of a browser', () => {
  /** What is heard while something happens, and after listening has ended. */
  function heardOf(happens: () => void): readonly string[] {
    const heard: string[] = [];
    const controller = new AbortController();
    for (const event of ['online', 'visible', 'hidden', 'left', 'restored'] as const) {
      browserPage.on(event, () => heard.push(event), controller.signal);
    }
    happens();
    controller.abort();
    const count = heard.length;
    happens();
    expect(heard).to.have.length(count);
    return heard;
  }

  it('says that it is online again', () => {
    expect(heardOf(() => globalThis.dispatchEvent(new Event('online')))).to.deep.equal(['online']);
  });

  it('says that it was hidden or shown', () => {
    const change = (hidden: boolean) => () => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      try {
        document.dispatchEvent(new Event('visibilitychange'));
        expect(browserPage.hidden).to.equal(hidden);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
    };
    expect(heardOf(change(true))).to.deep.equal(['hidden']);
    expect(heardOf(change(false))).to.deep.equal(['visible']);
  });

  it('R20 says that it leaves for the back/forward cache and returns from it, and not that it is loaded or closed', () => {
    const transition = (type: string, persisted: boolean) => () =>
      globalThis.dispatchEvent(new PageTransitionEvent(type, { persisted }));
    expect(heardOf(transition('pagehide', true))).to.deep.equal(['left']);
    expect(heardOf(transition('pageshow', true))).to.deep.equal(['restored']);
    expect(heardOf(transition('pagehide', false))).to.deep.equal([]);
    expect(heardOf(transition('pageshow', false))).to.deep.equal([]);
  });
});
