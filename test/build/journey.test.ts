import { expect } from '@open-wc/testing';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { useCase, useCatalog, useInbox } from '../oracle/acting.js';
import { useEverything } from '../oracle/journey.js';

/** Everything refused that can be refused: scripts, data and styles of the page's own origin, and the kit's policy. */
function strict({ styles = "'self'", types = 'portal-widgets' }: { readonly styles?: string; readonly types?: string } = {}): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src ${styles}`, "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'", ...(types === '' ? [] : [`trusted-types ${types}`]),
  ].join('; ');
}

const hosts: readonly (readonly [string, string, string])[] = [
  ['allows styles of its own origin', 'case.html', strict()],
  ['allows no styles at all', 'case.html', strict({ styles: "'none'" })],
  ['requires Trusted Types without naming policies', 'case.html', strict({ types: '' })],
  ['has a Lit of its own before the loader', 'beside-lit.html', strict({ types: 'lit-html portal-widgets' })],
  ['has a Lit of its own after the loader', 'before-lit.html', strict({ types: 'lit-html portal-widgets' })],
  ['has ids and forms with the names that Lit and the browser look for', 'clobbered.html', strict({ styles: "'none'" })],
];

/* C-01, C-02, C-07: not only does the kit start under a strict policy, a person can use all of it. */
describe('a person on a page with a strict content policy', () => {
  let frame: HTMLIFrameElement;

  function read(name: 'violations' | 'errors'): readonly unknown[] {
    const found: unknown = Reflect.get(Object(frame.contentWindow), name);
    if (!Array.isArray(found)) throw new Error('the page has no witness');
    return found;
  }

  async function open(page: string, policy: string): Promise<Document> {
    frame = Object.assign(document.createElement('iframe'), { width: '900', height: '700' });
    frame.src = `/test/build/hosts/${page}?policy=${encodeURIComponent(policy)}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    if (!frame.contentDocument) throw new Error('the page could not be opened');
    return frame.contentDocument;
  }

  function find(page: Document, tag: string): HTMLElement {
    const widget = page.querySelector<HTMLElement>(tag);
    if (!widget) throw new Error(`there is no ${tag}`);
    return widget;
  }

  async function quiet(): Promise<void> {
    const asked = (): number => frame.contentWindow?.performance.getEntriesByType('resource').length ?? 0;
    for (let calm = 0, seen = -1; calm < 60; calm += 1) {
      if (asked() !== seen) [calm, seen] = [0, asked()];
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  afterEach(() => frame.remove());

  for (const [what, name, policy] of hosts) {
    it(`uses everything where the page ${what}`, async () => {
      const page = await open(name, policy);
      const list = find(page, 'related-records');
      const view = find(page, 'record-view');
      await until(() => page.querySelectorAll(':defined').length > 0 && list.matches(':defined'), 'the tags to be defined');
      for (const widget of [list, view]) await settled(widget);
      const steps: string[] = [];
      await useEverything(list, { look: (step) => void steps.push(step), quiet, knownErrors: ['PRB0040201'] });
      expect(read('violations')).to.deep.equal([]);
      expect(read('errors')).to.deep.equal([]);
      expect(new RelatedRecordsDriver(list).rows).to.have.length(7);
      expect(new RecordViewDriver(view).fields.get('State')).to.equal('Open');
      expect(steps).to.include.members(['the detail of PRB0040201', 'the Known Error article of PRB0040201', 'unfolded items']);
      // Styles reach the widgets although the page may forbid every style sheet.
      const button = list.shadowRoot?.querySelector('[part="open-button"]');
      expect(button && frame.contentWindow?.getComputedStyle(button).cursor).to.equal('pointer');
    });
  }

  for (const [what, policy] of [['styles of its own origin', strict()], ['no styles at all', strict({ styles: "'none'" })]] as const) {
    it(`works on a case, decides and orders where the page allows ${what}`, async () => {
      const page = await open('desk.html', policy);
      const steps: string[] = [];
      const around = { look: (step: string) => void steps.push(step), quiet };
      for (const [tag, use] of [['case-view', useCase], ['approval-inbox', useInbox], ['create-request', useCatalog]] as const) {
        const widget = find(page, tag);
        await until(() => widget.matches(':defined'), `${tag} to be defined`);
        await settled(widget);
        await use(widget, around);
      }
      expect(read('violations')).to.deep.equal([]);
      expect(read('errors')).to.deep.equal([]);
      expect(steps).to.include.members(['a comment', 'a file', 'the question of Close case', 'what is decided', 'the order']);
    });
  }

  it('is on a page where what is forbidden is noticed', async () => {
    const page = await open('case.html', strict());
    const script = page.createElement('div');
    expect(() => script.setAttribute('onclick', 'void 0')).to.throw('TrustedScript');
    const style = page.createElement('p');
    style.setAttribute('style', 'color: red');
    page.body.append(style);
    await until(() => read('violations').length >= 2, 'the violations');
  });
});
