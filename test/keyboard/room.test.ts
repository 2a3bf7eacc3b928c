import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag } from '../widgets/portal-page.js';

/** Everything below a node, in open shadow roots as well. */
function all(node: ParentNode): readonly HTMLElement[] {
  const found = [...node.querySelectorAll<HTMLElement>('*')];
  return found.flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
}

const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

describe('people get the room they need', () => {
  let page: PortalPage;

  async function open(record: string, attributes: Readonly<Record<string, string>> = {}) {
    const widget = await page.show(tag('related-records', { record, ...attributes }));
    await page.quiet();
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    page = new PortalPage();
  });

  afterEach(async () => {
    page.leave();
    await setViewport({ width: 1280, height: 900 });
  });

  const small = (): readonly string[] => all(page.provider)
    .filter((element) => element.matches(controls) && element.checkVisibility({ visibilityProperty: true }))
    // A label around a check box is a part of its target.
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    // The smallest size counts in either direction; half a pixel is a matter of rounding.
    .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
    .map(({ element, box }) => `${element.localName} “${element.getAttribute('aria-label') ?? textOf(element)}” ${box.width}×${box.height}`);

  for (const density of ['compact', 'comfortable', 'spacious'] as const) {
    it(`every control is at least 24 pixels wide and high (${density})`, async () => {
      page.provider.density = density;
      const { driver } = await open(landmarks.caseWithManyRequests);
      expect(small(), 'the list with its toolbar').to.deep.equal([]);
      driver.button('Filter').click();
      await page.quiet();
      expect(small(), 'the filters').to.deep.equal([]);
      page.leave();
      page = new PortalPage();
      page.provider.density = density;
      const { driver: other } = await open(landmarks.caseWithEverything);
      await settled(await other.unfold('REQ0050001'));
      expect(small(), 'unfolded items').to.deep.equal([]);
      await other.open('PRB0040201');
      await page.quiet();
      expect(small(), 'the pop-up').to.deep.equal([]);
    });
  }

  it('a page of 320 pixels does not scroll sideways, in the list, in place, in a pop-up and with unfolded items', async () => {
    await setViewport({ width: 320, height: 640 });
    const sideways = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    for (const detail of ['inline', 'dialog'] as const) {
      const { driver, widget } = await open(landmarks.caseWithEverything, { detail });
      expect(sideways(), 'the list').to.equal(0);
      await settled(await driver.unfold('REQ0050001'));
      expect(sideways(), 'unfolded').to.equal(0);
      await driver.open('PRB0040201');
      await page.quiet();
      expect(sideways(), detail).to.equal(0);
      const panel = driver.dialog?.querySelector('[part="dialog-panel"]');
      if (panel) expect(panel.scrollWidth, 'the pop-up').to.be.at.most(panel.clientWidth);
      widget.remove();
    }
  });

  it('text that a reader spaces out is not cut off', async () => {
    const { driver, widget } = await open(landmarks.caseWithEverything);
    await settled(await driver.unfold('REQ0050001'));
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const roots = [widget, ...all(widget.shadowRoot ?? widget)].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    for (const root of roots) root.adoptedStyleSheets.push(spacing);
    const cut = all(widget.shadowRoot ?? widget)
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [aria-hidden="true"], svg'))
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      .map((element) => `${element.localName} “${textOf(element)}”`);
    expect(cut).to.deep.equal([]);
  });

  it('what has focus is never under something that stays in its place while the list scrolls', async () => {
    await setViewport({ width: 1280, height: 320 });
    const { driver, widget } = await open(landmarks.caseWithManyRequests);
    const covered: string[] = [];
    for (const number of driver.numbers) {
      const button = driver.button(number);
      button.focus();
      const { x, y, width, height } = button.getBoundingClientRect();
      const top = widget.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2);
      if (!top || !(button === top || button.contains(top))) covered.push(number);
    }
    expect(covered).to.deep.equal([]);
  });
});
