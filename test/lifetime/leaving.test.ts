import { expect } from '@open-wc/testing';
import { http } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import type { PersonaId } from '../../mocks/personas.js';
import { countInPage } from '../setup/page-memory.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { Leftovers } from './leftovers.js';

const cycles = 100;

/** Every public widget, who has it on their pages, and what it needs to show something. */
const widgets: readonly (readonly [keyof HTMLElementTagNameMap, PersonaId, Readonly<Record<string, string>>])[] = [
  ['activity-stream', 'customer', { record: landmarks.caseWithEverything }],
  ['approval-inbox', 'customer', {}],
  ['case-task', 'case-task-agent', { record: landmarks.taskOfAgent }],
  ['case-tasks', 'case-task-agent', {}],
  ['case-view', 'customer', { record: landmarks.caseWithEverything }],
  ['create-case', 'account-contributor', { view: 'new-case' }],
  ['create-request', 'customer', {}],
  ['customer-information', 'case-task-agent', { record: landmarks.taskOfAgent }],
  ['customer-projects', 'customer', { record: landmarks.projectOfContact }],
  ['my-lists', 'customer', {}],
  ['project-task', 'customer', { record: landmarks.projectTaskInProgress }],
  ['project-tasks', 'customer', {}],
  ['record-view', 'customer', { record: landmarks.caseWithEverything }],
  ['related-records', 'customer', { record: landmarks.caseWithEverything }],
  ['request-items', 'customer', { record: landmarks.requestWithThreeItems }],
  ['workspace-modules', 'case-task-agent', {}],
];

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** How many nodes an element consists of, those of open shadow roots included. */
function nodesOf(node: Node): number {
  const shadow = node instanceof Element && node.shadowRoot ? nodesOf(node.shadowRoot) : 0;
  return 1 + shadow + [...node.childNodes].reduce((count, child) => count + nodesOf(child), 0);
}

describe('a page that people stay on for long', () => {
  let page: PortalPage;
  let left: Leftovers;

  beforeEach(() => {
    left = new Leftovers();
    page = new PortalPage();
  });

  afterEach(() => {
    page.leave();
    left.leave();
  });

  for (const [name, persona, attributes] of widgets) {
    it(`R29 keeps nothing of a ${name} that comes and goes a hundred times`, async function () {
      this.timeout(120_000);
      page.signIn(persona);
      document.body.append(page.provider);
      let size = 0;
      // Once until all that is in it is known as well: what is asked for by widgets that leave at once is never answered.
      const first = tag(name, attributes);
      page.provider.append(first);
      await settled(first);
      await page.quiet();
      first.remove();
      const cycle = async (times: number): Promise<void> => {
        for (let time = 0; time < times; time += 1) {
          const widget = tag(name, attributes);
          page.provider.append(widget);
          await settled(widget);
          size = nodesOf(widget);
          widget.remove();
        }
        await page.quiet();
      };
      await cycle(10);
      const before = await countInPage();
      const [timers, listeners] = [left.timers.length, left.listeners];
      const asked = page.mock.requests.length;
      await cycle(cycles);
      const after = await countInPage();
      expect(left.timers.length, left.timers.join('\n')).to.equal(timers);
      expect(left.listeners).to.deep.equal(listeners);
      // The browser may keep the last ones for a while; what stays of each would be a hundred times as much.
      expect(after.nodes - before.nodes, 'nodes').to.be.below(4 * size);
      expect(after.listeners - before.listeners, 'listeners').to.be.below(cycles);
      expect(page.mock.requests.length, 'requests for what is known').to.equal(asked);
    });
  }

  it('keeps nothing of a portal that has been taken off the page', async () => {
    const before = [left.timers, left.listeners];
    for (let time = 0; time < 20; time += 1) {
      page.provider.replaceChildren();
      await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
      page.provider.remove();
    }
    await turn();
    expect([left.timers, left.listeners]).to.deep.equal(before);
  });

  it('is watched closely enough: what a portal at work waits for is seen', async () => {
    page.answerFirst(http.all('*/api/now/table/problem/*', () => new Promise(() => {})));
    page.provider.append(tag('related-records', { record: landmarks.caseWithEverything }));
    document.body.append(page.provider);
    await until(() => page.mock.requests.some(({ url }) => url.includes('sn_customerservice_case')), 'the case');
    expect(left.timers.length).to.be.greaterThan(0);
    expect(left.listeners).to.include('visibilitychange');
  });

  it('R16 asks for nothing on behalf of a widget that has gone', async () => {
    const signals: AbortSignal[] = [];
    page.answerFirst(http.all('*/api/now/*', ({ request }) => {
      if (!request.url.includes(landmarks.caseWithEverything)) return undefined;
      signals.push(request.signal);
      return new Promise(() => {});
    }));
    const widget = tag('record-view', { record: landmarks.caseWithEverything });
    page.provider.append(widget);
    document.body.append(page.provider);
    await until(() => signals.length > 0, 'the request for the case');
    await turn();
    widget.remove();
    await turn();
    expect(signals.length).to.be.greaterThan(0);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal(signals.map(() => true));
  });

  const moves: readonly (readonly [string, (widget: HTMLElement, to: HTMLElement) => void])[] = [
    ['appendChild', (widget, to) => void to.appendChild(widget)],
    ['moveBefore', (widget, to) => void Reflect.apply(Reflect.get(to, 'moveBefore'), to, [widget, null])],
  ];

  for (const [how, move] of moves) {
    it(`R17 asks for nothing more when a widget is moved with ${how}, and goes on showing what it showed`, async () => {
      const to = document.createElement('div');
      page.provider.append(to);
      const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
      const driver = new RelatedRecordsDriver(widget);
      await page.quiet();
      const [asked, numbers] = [page.mock.requests.length, driver.numbers];
      move(widget, to);
      await widget.updateComplete;
      expect(widget.parentElement).to.equal(to);
      expect(widget.matches(':state(ready)')).to.equal(true);
      expect(driver.numbers).to.deep.equal(numbers);
      await page.quiet();
      expect(page.mock.requests.length).to.equal(asked);
      await driver.open('PRB0040201');
      move(widget, page.provider);
      await settled(widget);
      expect(driver.detailHeading).to.equal('PRB0040201');
      expect(driver.dialog?.matches(':modal')).to.equal(true);
    });
  }

  it('R17 asks for nothing more when the whole portal is moved, and everybody stays where they are', async () => {
    const to = document.createElement('main');
    document.body.append(to);
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
    const driver = new RelatedRecordsDriver(widget);
    await driver.open('PRB0040201');
    await page.quiet();
    const asked = page.mock.requests.length;
    to.append(page.provider);
    await page.quiet();
    expect(page.mock.requests.length).to.equal(asked);
    expect(driver.detailHeading).to.equal('PRB0040201');
    to.remove();
  });

  it('R17 goes on waiting for the same answer when a widget is moved before it has come', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let asked = 0;
    page.answerFirst(http.get(`*/api/now/table/${landmarks.caseWithEverything}`, async () => {
      asked += 1;
      await released;
      return undefined;
    }));
    const widget = tag('record-view', { record: landmarks.caseWithEverything });
    page.provider.append(widget);
    document.body.append(page.provider);
    await until(() => asked > 0, 'the request for the case');
    page.provider.prepend(widget);
    await turn();
    release();
    await settled(widget);
    expect(asked).to.equal(1);
  });

  it('a portal that is changed while it is off the page asks nobody until it is back', async () => {
    await page.show(tag('record-view', { record: landmarks.caseWithEverything }));
    page.provider.remove();
    await turn();
    const asked = page.mock.requests.length;
    page.signIn('customer-admin');
    await page.quiet();
    expect(page.mock.requests.length).to.equal(asked);
    expect([left.timers, left.listeners]).to.deep.equal([[], []]);
    const widget = page.provider.querySelector('record-view');
    document.body.append(page.provider);
    await page.quiet();
    await until(() => widget?.matches(':state(ready)') === true, 'the case');
    expect(page.mock.requests.length).to.be.greaterThan(asked);
  });

  it('a widget that was taken off and put back after the person has changed shows the next person’s records', async () => {
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
    const driver = new RelatedRecordsDriver(widget);
    await driver.open('ISU0010007');
    widget.remove();
    page.signIn('customer-admin');
    await turn();
    await page.show(widget);
    await page.quiet();
    expect(driver.numbers).not.to.include('ISU0010007');
    expect(driver.detail === null).to.equal(true);
  });
});
