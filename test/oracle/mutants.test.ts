import { expect } from '@open-wc/testing';
import { canaryAmount, canaryToken } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import { createMock } from '../../mocks/simulation/create-mock.js';
import { getResponse } from 'msw';
import { hiddenValue, secretsIn } from './secrets.js';
import { Witness, type Channel } from './witness.js';

/* An oracle that finds nothing proves nothing, unless it finds what was put there to be found. */

const secret = `Supplier defect [${canaryToken}]`;

/** A widget as nobody should write it: it shows what the service has sent, not what was granted. */
class LeakyRecord extends HTMLElement {
  async show(fields: Readonly<Record<string, unknown>>): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(...Object.entries(fields).map(([name, value]) => {
      const line = document.createElement('p');
      line.textContent = `${name}: ${JSON.stringify(value)}`;
      return line;
    }));
  }
}
customElements.define('leaky-record', LeakyRecord);

const leaks: readonly (readonly [Channel, string, () => void | Promise<void>, () => void | Promise<void>])[] = [
  ['page', 'an attribute', () => document.body.setAttribute('title', secret), () => document.body.removeAttribute('title')],
  ['page', 'the value of a field in a form', () => {
    const field = Object.assign(document.createElement('input'), { id: 'leak', value: secret });
    document.body.append(field);
  }, () => document.getElementById('leak')?.remove()],
  ['page', 'an amount written as people write it', () => {
    const line = Object.assign(document.createElement('p'), { id: 'leak', textContent: `$${Number(canaryAmount).toLocaleString('en')}` });
    document.body.append(line);
  }, () => document.getElementById('leak')?.remove()],
  ['events', 'a detail', () => {
    document.dispatchEvent(new CustomEvent('portal-saved', { detail: { row: { fields: { cause: secret } } } }));
  }, () => {}],
  ['events', 'an own property of an event that does not bubble', () => {
    new EventTarget().dispatchEvent(Object.assign(new Event('portal-error'), { cause: new Error(secret) }));
  }, () => {}],
  ['drift', 'the news of what is over-shared', () => {
    document.dispatchEvent(new CustomEvent('portal-drift', { detail: { table: 'problem', values: [secret] } }));
  }, () => {}],
  ['console', 'a message', () => console.debug('row', { cause: secret }), () => {}],
  ['storage', 'a note for the next visit', () => localStorage.setItem('draft', secret), () => localStorage.clear()],
  ['storage', 'a cookie', () => {
    document.cookie = `draft=${canaryToken}`;
  }, () => {
    document.cookie = 'draft=; max-age=0';
  }],
  ['address', 'the state of the history', () => history.replaceState({ cause: secret }, ''), () => history.replaceState(null, '')],
  ['messages', 'a message to other windows', () => window.postMessage({ cause: secret }, '*'), () => {}],
  ['clipboard', 'the clipboard', () => navigator.clipboard.writeText(secret).catch(() => {}), () => {}],
];

describe('the leak oracle', () => {
  let witness: Witness | undefined;

  async function findings(): Promise<readonly string[]> {
    const report = await witness?.report();
    return [...(report ?? [])].filter(([, text]) => secretsIn(text).length > 0).map(([channel]) => channel);
  }

  beforeEach(() => {
    witness = new Witness(() => []);
  });

  afterEach(() => witness?.leave());

  for (const [channel, what, leak, undo] of leaks) {
    it(`finds a hidden value in ${what}`, async () => {
      expect(await findings(), 'before').to.deep.equal([]);
      await leak();
      const found = await findings();
      await undo();
      expect(found).to.deep.equal([channel]);
    });
  }

  it('finds a hidden value in the title of the page', async () => {
    const before = document.title;
    document.title = secret;
    const found = await findings();
    document.title = before;
    expect(found).to.deep.equal(['page', 'address']);
  });

  it('finds a hidden name and a hidden value in a widget that prints what the service has sent', async () => {
    const service = createMock({ scenario: 'over-sharing' });
    const asked = new Request(`${location.origin}/api/now/table/${landmarks.problemWithPrimaryArticle}?sysparm_fields=number`, {
      headers: { Authorization: `Bearer ${tokenFor('customer')}` },
    });
    const answer: { result: Record<string, unknown> } = await (await getResponse([...service.handlers], asked))?.json();
    const widget = new LeakyRecord();
    document.body.append(widget);
    await widget.show(answer.result);
    const page = (await witness?.report())?.get('page') ?? '';
    widget.remove();
    expect(secretsIn(page)).to.include.members([hiddenValue, 'cause_notes', 'fix_notes', 'related_incidents']);
  });

  it('finds a hidden name that a request asks for, filters on or sorts by, also inside of a batch', () => {
    for (const request of [
      '/api/now/table/problem?sysparm_fields=number,cause_notes', '/api/now/table/problem?sysparm_query=cause_notesLIKEx',
      'sysparm_query=active=true^ORDERBYcause_notes', '{"url":"/api/now/table/problem?sysparm_fields=cause_notes"}',
    ]) expect(secretsIn(request, 'wire'), request).to.deep.equal(['cause_notes']);
  });

  it('takes a granted name for what it is, also where a hidden one stands in it', () => {
    expect(secretsIn('caused_by, kb_cause, close_notes, Caused by change, Cause', 'wire')).to.deep.equal([]);
  });
});
