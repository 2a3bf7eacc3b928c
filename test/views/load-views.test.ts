import { expect } from '@open-wc/testing';
import { isPortalError } from '../../src/data/errors.js';
import { loadViews } from '../../src/views/load-views.js';
import type { ViewsSource } from '../../src/views/load-views.js';

const document1 = { version: 1 as const, views: [{ name: 'portal', table: 'problem', roles: ['snc_external'], list: ['number'] }] };
const text = JSON.stringify(document1);
const { signal } = new AbortController();

async function tables(source: ViewsSource): Promise<readonly string[]> {
  return (await loadViews(source, signal)).entries.map(({ grant }) => grant.table);
}
async function failure(source: ViewsSource | undefined, aborted = signal): Promise<unknown> {
  try {
    await loadViews(source, aborted);
  } catch (error) {
    return isPortalError(error) ? [error.code, error.detail] : error;
  }
  return 'nothing';
}
function inline(content: string): Element {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = content;
  return script;
}
const address = (content: string, type = 'application/json'): string => URL.createObjectURL(new Blob([content], { type }));

describe('loading views', () => {
  it('takes a document, the inline script that holds one, or an address', async () => {
    expect(await tables(document1)).to.deep.equal(['problem']);
    expect(await tables(inline(text))).to.deep.equal(['problem']);
    expect(await tables(address(text))).to.deep.equal(['problem']);
    expect(await tables(new URL(address(text)))).to.deep.equal(['problem']);
  });

  for (const type of ['text/plain', 'application/octet-stream', 'text/html', '']) {
    it(`takes JSON that a server labels "${type}"`, async () => {
      expect(await tables(address(text, type))).to.deep.equal(['problem']);
    });
  }

  it('takes a byte order mark', async () => {
    expect(await tables(address(`\uFEFF${text}`))).to.deep.equal(['problem']);
  });

  it('says that there is no document', async () => {
    expect(await failure(undefined)).to.deep.equal(['bad-views', 'There is no view document: set "views".']);
  });

  it('says what is wrong with a document, ten things at most', async () => {
    const broken = { ...document1, views: [{ ...document1.views[0], list: Array.from({ length: 12 }, () => '*') }] };
    const [code, detail] = await failure(broken as typeof document1) as readonly [string, string];
    const lines = detail.split('\n');
    expect([code, lines.length, lines[0], lines[10]]).to.deep.equal([
      'bad-views', 11, 'views[0].list[0]: "*" is a wildcard, and there are none; list each field by its name', 'and 2 more',
    ]);
  });

  it('says just that when one thing is wrong', async () => {
    expect(await failure({ ...document1, version: 2 } as unknown as typeof document1)).to.deep.equal(['bad-views', 'version: must be 1']);
  });

  it('tells a page from JSON, and JSON from what is nearly so', async () => {
    expect(await failure(inline('  <!doctype html><title>Sign in</title>')))
      .to.deep.equal(['bad-views', 'The inline view document is a web page, not JSON: the address is wrong, or it asks to sign in.']);
    expect(await failure(inline('{"version": 1,}')))
      .to.deep.equal(['bad-views', 'The inline view document is not JSON: look for a comma too many or too few, and for missing double quotes.']);
    expect(await failure(inline(''))).to.deep.equal(['bad-views', 'The inline view document is not JSON: look for a comma too many or too few, and for missing double quotes.']);
  });

  it('G-68 refuses a document without end', async () => {
    expect(await failure(inline(`${text}${' '.repeat(1_000_000)}`))).to.deep.equal(['bad-views', 'The inline view document is longer than 1000000 characters.']);
  });

  it('says what a server answered instead', async () => {
    expect(await failure('/there-are-no-views.json')).to.deep.equal(['bad-views', '/there-are-no-views.json answered 404.']);
  });

  it('leaves it to the person to try again when the server has a problem', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response('Bad gateway', { status: 502 }));
    try {
      expect(await failure('/views.json')).to.deep.equal(['server', '/views.json answered 502.']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('says that the person is offline', async () => {
    const gone = address(text);
    URL.revokeObjectURL(gone);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(await failure(gone)).to.deep.equal(['offline', undefined]);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('calls what cannot be reached unreachable, and what was cancelled internal', async () => {
    const gone = address(text);
    URL.revokeObjectURL(gone);
    expect(await failure(gone)).to.deep.equal(['unreachable', undefined]);
    expect(await failure(address(text), AbortSignal.abort())).to.deep.equal(['internal', undefined]);
  });
});
