import { expect } from '@open-wc/testing';
import { registerWidgets } from '../../src/define.js';
import type { PortalProvider } from '../../src/provider/portal-provider.js';
import { settled, until } from '../../src/testing/settled.js';
import { countInHeap } from '../setup/page-memory.js';
import { useEverything } from './journey.js';

/*
 * What the page holds in memory, after everything a person can do, beside a service in another process that sends more
 * than it was asked for. Nothing here may import the mock: it would bring the hidden values into the page by itself. Texts
 * that are looked for stand in pieces for the same reason.
 */

/** The mark that every hidden text of the demo service carries, and the one of hidden numbers. */
const hidden = [['canary', '-9d41'], ['904', '417']];

/** The title of the case: granted, shown, and gone when the person has gone. */
const shown = [['Alarms from the Harbor ', 'substation arrive late']];

const record = 'sn_customerservice_case/46b66a40a9fe198101f243dfbc79033d';
const address = `${location.origin}/api/now/table/${record}?sysparm_fields=number`;

/** Waits until the page has asked for nothing more for a while. */
async function quiet(): Promise<void> {
  const asked = (): number => performance.getEntriesByType('resource').length;
  for (let calm = 0, seen = -1; calm < 60; calm += 1) {
    if (asked() !== seen) [calm, seen] = [0, asked()];
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function openPortal(): PortalProvider {
  registerWidgets();
  performance.setResourceTimingBufferSize(5000);
  const provider = document.createElement('portal-provider');
  provider.views = '/examples/portal/public/portal-views.json';
  provider.locale = 'en';
  provider.getToken = () => Promise.resolve('mock-customer');
  for (const name of ['related-records', 'record-view'] as const) {
    const widget = document.createElement(name);
    widget.setAttribute('record', record);
    provider.append(widget);
  }
  document.body.append(provider);
  return provider;
}

async function rawAnswer(): Promise<Response> {
  return fetch(address, { headers: { Authorization: 'Bearer mock-customer', Accept: 'application/json' } });
}

describe('the memory of a page', () => {
  let kept: unknown;

  afterEach(() => {
    kept = undefined;
  });

  it('G-20 holds nothing hidden after a person has used everything', async function () {
    this.timeout(120_000);
    const provider = openPortal();
    const widgets = [...provider.querySelectorAll<HTMLElement>('related-records, record-view')];
    for (const widget of widgets) await settled(widget);
    for (const widget of widgets.slice(0, 1)) await useEverything(widget, { look: () => {}, quiet, knownErrors: ['PRB0040201'] });
    const found = await countInHeap([...hidden, ...shown]);
    expect(found.slice(0, 2), 'hidden').to.deep.equal([0, 0]);
    expect(found[2], 'shown').to.be.greaterThan(0);
    provider.remove();
  });

  it('holds nothing of a person once they have gone', async function () {
    this.timeout(60_000);
    const provider = openPortal();
    for (const widget of provider.querySelectorAll<HTMLElement>('related-records, record-view')) await settled(widget);
    await quiet();
    expect((await countInHeap(shown))[0], 'before').to.be.greaterThan(0);
    provider.getToken = () => Promise.resolve('nobody');
    await until(() => provider.querySelectorAll(':state(error)').length === 2, 'the widgets to say that nobody is signed in');
    expect(await countInHeap([...hidden, ...shown])).to.deep.equal([0, 0, 0]);
    provider.remove();
  });

  /* The method finds what is there to be found, whichever way a careless kit would hold on to it. */
  const ways: readonly (readonly [string, (answer: Response) => Promise<unknown>])[] = [
    ['the row as it was sent', async (answer) => answer.json()],
    ['the text of the answer', async (answer) => answer.text()],
    ['a function that could still read the row', async (answer) => {
      const row: unknown = await answer.json();
      return () => row;
    }],
    ['a view that hides what is not granted', async (answer) => new Proxy(await answer.json(), { get: () => undefined })],
    ['a piece of the text', async (answer) => {
      const text = await answer.text();
      const at = text.indexOf('u_internal');
      return text.slice(at, at + 60);
    }],
  ];

  for (const [what, keep] of ways) {
    it(`is found out when it holds ${what}`, async function () {
      this.timeout(60_000);
      kept = await keep(await rawAnswer());
      const found = await countInHeap(hidden);
      expect(Math.max(...found)).to.be.greaterThan(0);
      expect(kept).not.to.equal(undefined);
    });
  }
});
