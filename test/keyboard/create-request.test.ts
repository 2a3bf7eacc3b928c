import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { http } from 'msw';
import type { landmarks } from '../../mocks/dataset/landmarks.js';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import { until } from '../../src/testing/settled.js';
import { openCatalog, openForm, type OrderPage } from '../widgets/order-page.js';
import type { PageOptions } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('create-request, by keyboard', () => {
  let opened: OrderPage;
  let before: HTMLElement;

  async function start(page: Promise<OrderPage>): Promise<OrderPage> {
    opened = await page;
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    opened.page.provider.before(before);
    before.focus();
    return opened;
  }

  const form = (item: keyof typeof landmarks, options?: PageOptions): Promise<OrderPage> => start(openForm(item, options));

  const combobox = (): HTMLInputElement => {
    const active = deepActiveElement();
    if (!(active instanceof HTMLInputElement)) throw new Error('no text field has focus');
    return active;
  };
  const active = (): string => {
    const id = combobox().getAttribute('aria-activedescendant');
    return (id ? opened.widget.shadowRoot?.getElementById(id)?.querySelector('bdi')?.textContent : null) ?? '';
  };
  const isOpen = (): boolean => combobox().getAttribute('aria-expanded') === 'true';

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    opened.page.leave();
  });

  it('K-order-01 Tab goes from search and categories to each item; Enter chooses one and focus goes to its heading', async () => {
    const { driver } = await start(openCatalog());
    const passed = await tabTo('Additional portal user');
    expect(passed).to.deep.equal(['Search Catalog', 'Category', 'Additional portal user']);
    await press('Enter');
    await until(() => focused() === 'Additional portal user' && driver.labels.length > 0, 'the form');
    expect(deepActiveElement()?.id).to.equal('step-heading');
  });

  it('K-order-02 Tab goes through the fields in their order, to the button that sends', async () => {
    const { driver } = await form('catalogMeter');
    const passed = await tabTo('Send request');
    expect(passed.slice(0, 3)).to.deep.equal(['Back to the catalog', 'Number of the meter', 'It is broken']);
    expect(driver.problems.size).to.equal(0);
  });

  it('K-order-03 Enter in a field sends the form; focus goes to what is wrong, and from there by Enter to the field', async () => {
    const { driver } = await form('catalogMeter');
    await tabTo('Number of the meter');
    await press('Enter');
    await until(() => driver.summary !== '' && deepActiveElement()?.getAttribute('role') === 'alert', 'the summary');
    await press('Tab');
    expect(focused()).to.equal('Number of the meter – Please fill this in.');
    await press('Enter');
    expect(focused()).to.equal('Number of the meter');
    await sendKeys({ type: 'M-1' });
    await press('Enter');
    await until(() => driver.isDone, 'the confirmation');
    await until(() => focused() === driver.step, 'focus on the confirmation');
  });

  it('K-order-04 Down opens the list of a reference and goes through it, Up goes back, Enter takes', async () => {
    const { driver } = await form('catalogGateway');
    await tabTo('Where does it go?');
    await press('ArrowDown');
    await until(isOpen, 'the list');
    expect(active()).to.equal('');
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await press(key);
      await until(() => active() !== seen.at(-1), 'the next record');
      seen.push(active());
    }
    expect(seen).to.deep.equal(['Harbor substation', 'Norfolk yard', 'Harbor substation', 'Norfolk yard']);
    await press('Enter');
    await until(() => !isOpen(), 'the list to close');
    expect([driver.valueOf('Where does it go?'), driver.summary, focused()]).to.deep.equal(['Norfolk yard', '', 'Where does it go?']);
  });

  it('K-order-09 what Down has gone to stays when the list becomes shorter, and Enter takes it', async () => {
    const { driver, page, widget } = await form('catalogGateway');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    let searches = 0;
    page.answerFirst(http.get('*/api/now/table/*', async ({ request }) => {
      if (!request.url.includes('norf')) return undefined;
      searches += 1;
      await held;
      return undefined;
    }));
    await tabTo('Where does it go?');
    await press('ArrowDown');
    await until(isOpen, 'the list');
    await sendKeys({ type: 'norf' });
    await until(() => searches > 0, 'the search');
    await press('ArrowDown', 2);
    await until(() => active() === 'Norfolk yard', 'the second of all');
    release();
    await until(() => widget.shadowRoot?.querySelectorAll('[role="option"]').length === 1, 'what is found');
    expect(active()).to.equal('Norfolk yard');
    await press('Enter');
    await until(() => !isOpen(), 'the list to close');
    expect([driver.valueOf('Where does it go?'), driver.summary]).to.deep.equal(['Norfolk yard', '']);
  });

  it('K-order-05 typing finds records and says how many; Escape closes the list, then empties the field', async () => {
    const { driver, widget } = await form('catalogGateway');
    await tabTo('Where does it go?');
    await sendKeys({ type: 'norf' });
    await until(isOpen, 'the list');
    await until(() => spoken(widget).includes('1 result'), 'how many');
    await press('Escape');
    expect([isOpen(), driver.valueOf('Where does it go?')]).to.deep.equal([false, 'norf']);
    await press('Escape');
    await until(() => driver.valueOf('Where does it go?') === '', 'the empty field');
  });

  it('K-order-06 Tab takes nothing, and what was typed without being found is told when the form is sent', async () => {
    const { driver } = await form('catalogGateway');
    await tabTo('Where does it go?');
    await sendKeys({ type: 'norf' });
    await until(isOpen, 'the list');
    await press('ArrowDown');
    await press('Tab');
    await until(() => opened.widget.shadowRoot?.querySelector('[role="listbox"]') === null, 'the list to close');
    expect(driver.valueOf('Where does it go?')).to.equal('norf');
    await tabTo('Send request');
    await press('Enter');
    await until(() => driver.summary !== '', 'the summary');
    expect([...driver.problems]).to.deep.equal([['Where does it go?', 'Choose one from the list.']]);
  });

  it('K-order-07 a list that could not be read is asked for again by Down, without a mouse', async () => {
    const { page, widget } = await form('catalogGateway');
    page.mock.setScenario('offline');
    await tabTo('Where does it go?');
    await press('ArrowDown');
    const popUp = (): string => widget.shadowRoot?.querySelector('.picker-popup')?.textContent ?? '';
    await until(() => popUp().includes('cannot be reached'), 'the failure');
    page.mock.setScenario('normal');
    await press('ArrowDown');
    await until(isOpen, 'the list');
  });

  it('K-order-08 Escape answers the question whether to leave with no, and focus goes back to the button', async () => {
    const { driver } = await form('catalogMeter');
    await tabTo('Number of the meter');
    await sendKeys({ type: 'M-1' });
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal('Back to the catalog');
    await press('Enter');
    await until(() => driver.dialog !== null, 'the question');
    expect(focused()).to.equal('Cancel');
    await press('Escape');
    await until(() => driver.dialog === null && focused() === 'Back to the catalog', 'focus on the button');
    expect(driver.valueOf('Number of the meter')).to.equal('M-1');
  });
});
