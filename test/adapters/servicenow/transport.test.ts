import { expect } from '@open-wc/testing';
import { ServiceNowAdapter } from '../../../src/adapters/servicenow/servicenow-adapter.js';
import type { ServiceNowSettings, TokenRequest } from '../../../src/adapters/servicenow/settings.js';
import type { ListQuery } from '../../../src/data/query.js';
import { adapterOver, base, codeOf, cookieAdapterOver, fakeInstance, json, never, page, refusal } from './fake-instance.js';

const query: ListQuery = { table: 'problem', fields: ['number'], raw: [], limit: 20 };
const empty = () => json({ result: [] }, { 'X-Total-Count': '0' });
const unauthorized = () => refusal(401, 'User Not Authenticated', 'Required to provide Auth information');
const ref = 'problem/9d385017c611228701d22104cc95c371';
const limits = { read: 0, write: 0, token: 10_000 };

/** An instance that answers only when its request is cancelled, as `fetch` does. */
const silent = () =>
  fakeInstance(
    ({ init }) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')))),
  );

function offlineWhile<T>(work: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  return work().finally(() => Reflect.deleteProperty(navigator, 'onLine'));
}

describe('The address of an instance', () => {
  const code = (baseUrl: string, more: Partial<ServiceNowSettings> = {}) => {
    try {
      return new ServiceNowAdapter({ baseUrl, ...more }).id;
    } catch (error) {
      return error instanceof Error ? error.message : 'foreign';
    }
  };

  it('is part of the adapter’s name', () => {
    expect(code('https://support.example.com/')).to.equal('servicenow:https://support.example.com');
    expect(code('https://portal.example.com/proxy/sn')).to.equal('servicenow:https://portal.example.com/proxy/sn');
  });
  it('may be relative to the page', () => expect(code('/sn')).to.equal(`servicenow:${location.origin}/sn`));
  for (const [what, address] of [
    ['plain HTTP to another host', 'http://support.example.com'],
    ['another protocol', 'ftp://support.example.com'],
    ['a script', 'javascript:alert(1)'],
    ['credentials', 'https://user:secret@support.example.com'],
    ['a query', 'https://support.example.com/?x=1'],
    ['a fragment', 'https://support.example.com/#x'],
    ['no address', 'https://'],
  ] as const) {
    it(`T17 must not be ${what}`, () => expect(code(address)).to.equal('bad-configuration'));
  }
  it('needs one way to sign in, not two', () => {
    expect(code(base, { getToken: async () => 'a', userToken: async () => 'b' })).to.equal('bad-configuration');
  });
});

describe('Requests to an instance', () => {
  it('T17 T18 go to its address with the token, follow no redirect and leave nothing in the browser’s cache', async () => {
    const instance = fakeInstance(empty);
    await adapterOver(instance).list(query, { signal: never() });
    const [sent] = instance.sent;
    expect(sent?.url.origin).to.equal(base);
    expect(sent?.url.pathname).to.equal('/api/now/table/problem');
    expect(sent?.headers.get('Authorization')).to.equal('Bearer token-1');
    expect(sent?.headers.get('Accept')).to.equal('application/json');
    expect(sent?.headers.get('Content-Type')).to.equal('application/json');
    expect(sent?.init).to.include({ redirect: 'error', cache: 'no-store', credentials: 'omit' });
    expect(sent?.url.href).not.to.contain('token-1');
  });

  it('T16 carry cookies and the anti-forgery token in cookie mode', async () => {
    const instance = fakeInstance(empty);
    await cookieAdapterOver(instance, () => 'g_ck-1').list(query, { signal: never() });
    expect(instance.sent[0]?.init.credentials).to.equal('include');
    expect(instance.sent[0]?.headers.get('X-UserToken')).to.equal('g_ck-1');
    expect(instance.sent[0]?.headers.has('Authorization')).to.equal(false);
  });

  it('T16 do not write in cookie mode without the anti-forgery token', async () => {
    const instance = fakeInstance(empty);
    const adapter = cookieAdapterOver(instance);
    expect(await codeOf(adapter.create('problem', { short_description: 'x' }, 'k', { signal: never() }))).to.equal('bad-configuration');
    expect(await codeOf(adapter.update(ref, { short_description: 'x' }, null, { signal: never() }))).to.equal('bad-configuration');
    expect(instance.sent).to.have.length(0);
  });

  it('R01 end with "timeout" when the instance does not answer a read in time', async () => {
    expect(await codeOf(adapterOver(silent(), { timeLimits: limits }).list(query, { signal: never() }))).to.equal('timeout');
  });

  it('T24 end with "outcome-unknown" when the instance does not answer a write in time', async () => {
    const adapter = adapterOver(silent(), { timeLimits: limits });
    expect(await codeOf(adapter.create('problem', { short_description: 'x' }, 'k', { signal: never() }))).to.equal('outcome-unknown');
  });

  it('T24 do not send a write again whose outcome is unknown', async () => {
    const instance = silent();
    const adapter = adapterOver(instance, { timeLimits: limits });
    const write = () => codeOf(adapter.create('problem', { short_description: 'x' }, 'same intent', { signal: never() }));
    expect([await write(), await write()]).to.deep.equal(['outcome-unknown', 'outcome-unknown']);
    expect(instance.sent).to.have.length(1);
  });

  it('R02 end with "unreachable" when the connection fails, and with "offline" when there is no network', async () => {
    const instance = fakeInstance(() => Promise.reject(new TypeError('Failed to fetch support.example.com')));
    expect(await codeOf(adapterOver(instance).list(query, { signal: never() }))).to.equal('unreachable');
    expect(await offlineWhile(() => codeOf(adapterOver(instance).list(query, { signal: never() })))).to.equal('offline');
  });

  it('R18 are attempted although the browser believes to be offline', async () => {
    const page = await offlineWhile(() => adapterOver(fakeInstance(empty)).list(query, { signal: never() }));
    expect(page.rows).to.deep.equal([]);
  });

  it('T24 leave open whether a write arrived whose connection failed, unless there was no network to begin with', async () => {
    const instance = fakeInstance(() => Promise.reject(new TypeError('x')));
    const write = (key: string) => codeOf(adapterOver(instance).create('problem', { short_description: 'x' }, key, { signal: never() }));
    expect(await write('a')).to.equal('outcome-unknown');
    expect(await offlineWhile(() => write('b'))).to.equal('offline');
  });

  it('are not made for a signal that has fired, and stop when it fires', async () => {
    const instance = silent();
    const adapter = adapterOver(instance);
    expect(await codeOf(adapter.list(query, { signal: AbortSignal.abort() }))).to.equal('internal');
    expect(instance.sent).to.have.length(0);
    const stop = new AbortController();
    const listing = codeOf(adapter.list(query, { signal: stop.signal }));
    await Promise.resolve();
    stop.abort();
    expect(await listing).to.equal('internal');
    expect(instance.sent.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('R10 take a sign-in page for what it is', async () => {
    expect(await codeOf(adapterOver(fakeInstance(() => page())).list(query, { signal: never() }))).to.equal('signed-out');
  });

  it('R11 take a truncated answer for a bad one', async () => {
    const cut = () => new Response('{"result":[{"number":"PRB', { headers: { 'Content-Type': 'application/json' } });
    expect(await codeOf(adapterOver(fakeInstance(cut)).list(query, { signal: never() }))).to.equal('bad-response');
  });

  it('G-68 read no more than five megabytes, whatever the answer says about its length', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    const endless = () => {
      const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) });
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    };
    const claimed = () => json({ result: [] }, { 'Content-Length': String(6 * 1024 * 1024) });
    expect(await codeOf(adapterOver(fakeInstance(endless)).list(query, { signal: never() }))).to.equal('too-large');
    expect(await codeOf(adapterOver(fakeInstance(claimed)).list(query, { signal: never() }))).to.equal('too-large');
  });
});

describe('Tokens', () => {
  /** A page that counts how it was asked, and an instance that takes one token only. */
  function session(accepted: string) {
    const asked: TokenRequest['reason'][] = [];
    const instance = fakeInstance(({ headers }) =>
      headers.get('Authorization') === `Bearer ${accepted}` ? empty() : unauthorized());
    const adapter = adapterOver(instance, {
      getToken: async ({ reason }) => {
        asked.push(reason);
        return reason === 'first' ? 'old' : 'new';
      },
    });
    return { asked, instance, adapter };
  }

  it('R03 are renewed once for all requests that wait, and each request is repeated once', async () => {
    const { asked, instance, adapter } = session('new');
    const twenty = Array.from({ length: 20 }, () => adapter.list(query, { signal: never() }));
    expect(await Promise.all(twenty)).to.have.length(20);
    expect(asked).to.deep.equal(['first', 'expired']);
    expect(instance.sent).to.have.length(40);
  });

  it('R03 are renewed once although the refusals arrive one after the other', async () => {
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    const asked: string[] = [];
    let arrived = 0;
    const instance = fakeInstance(async ({ headers }) => {
      if (headers.get('Authorization') === 'Bearer new') return empty();
      await gates[arrived++]?.promise;
      return unauthorized();
    });
    const adapter = adapterOver(instance, {
      getToken: ({ reason }) => {
        asked.push(reason);
        return reason === 'first' ? 'old' : 'new';
      },
    });
    const lists = gates.map(() => adapter.list(query, { signal: never() }));
    for (const [index, gate] of gates.entries()) {
      gate.resolve();
      await lists[index];
    }
    expect(asked.filter((reason) => reason === 'expired')).to.have.length(1);
  });

  it('R03 that are refused twice mean that nobody is signed in', async () => {
    const { asked, instance, adapter } = session('none');
    expect(await codeOf(adapter.list(query, { signal: never() }))).to.equal('signed-out');
    expect(asked).to.deep.equal(['first', 'expired']);
    expect(instance.sent).to.have.length(2);
  });

  it('R03 that were refused let a write be repeated, because nothing was done', async () => {
    const instance = fakeInstance(({ headers }) =>
      headers.get('Authorization') === 'Bearer new' ? json({ result: { sys_id: 'abc' } }, {}, 201) : unauthorized());
    const adapter = adapterOver(instance, { getToken: ({ reason }) => (reason === 'first' ? 'old' : 'new') });
    expect(await adapter.create('problem', { short_description: 'x' }, 'k', { signal: never() })).to.equal('problem/abc');
  });

  it('T17 are asked for anew once nothing waits, so that none is kept', async () => {
    const { asked, adapter } = session('old');
    await adapter.list(query, { signal: never() });
    await adapter.list(query, { signal: never() });
    expect(asked).to.deep.equal(['first', 'first']);
  });

  const bad: [string, NonNullable<ServiceNowSettings['getToken']>][] = [
    ['throws', () => { throw new Error('secret token-canary'); }],
    ['rejects', () => Promise.reject(new Error('secret token-canary'))],
    ['gives nothing', async () => ''],
    ['gives a line break, which would begin another header', async () => 'token-canary\r\nX-Evil: 1'],
    ['never answers', () => new Promise(() => undefined)],
  ];
  for (const [what, getToken] of bad) {
    it(`R27 nobody is signed in when the page ${what}`, async () => {
      const instance = fakeInstance(empty);
      const adapter = adapterOver(instance, { getToken, timeLimits: { read: 1000, write: 1000, token: 0 } });
      const failure = await adapter.list(query, { signal: never() }).catch((error: unknown) => error);
      expect(failure).to.have.property('message', 'signed-out');
      expect(`${failure instanceof Error ? failure.stack : ''}${JSON.stringify(failure)}`).not.to.contain('token-canary');
      expect(instance.sent).to.have.length(0);
    });
  }
});
