import { expect } from '@open-wc/testing';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { until } from '../../src/testing/settled.js';
import { focusedIn, openCatalog, viewsWith } from './order-page.js';
import type { PortalPage } from './portal-page.js';

describe('create-request, choosing', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(...how: Parameters<typeof openCatalog>) {
    const opened = await openCatalog(...how);
    ({ page } = opened);
    return opened;
  }

  const offered: readonly (readonly [PersonaId, readonly string[]])[] = [
    ['customer', [
      'Additional portal user', 'Calibration certificate', 'Data export', 'On-site inspection', 'Replacement battery', 'Replacement meter',
      'Spare gateway', 'Technician access badge', 'Training day',
    ]],
    ['consumer', ['On-site inspection', 'Replacement battery', 'Replacement meter']],
    ['proxy-contact', [
      'Calibration certificate', 'On-site inspection', 'Replacement battery', 'Replacement meter', 'Spare gateway', 'Training day',
    ]],
  ];
  for (const [persona, items] of offered) {
    it(`offers a ${persona} what is there for them, and no record producer`, async () => {
      const { driver, widget } = await open({ persona });
      expect(driver.items).to.deep.equal(items);
      await expect(widget).to.be.accessible();
    });
  }

  it('shows only the items of a category, and says how many', async () => {
    const { driver, widget } = await open();
    const select = widget.shadowRoot?.querySelector<HTMLSelectElement>('[part="category"]');
    if (!select) throw new Error('there are no categories');
    select.value = [...select.options].find((option) => option.text.trim() === 'Devices and spare parts')?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await until(() => driver.items.length === 3, 'the devices');
    expect(driver.items).to.deep.equal(['Replacement battery', 'Replacement meter', 'Spare gateway']);
    await until(() => driver.text.includes('3 items'), 'how many');
  });

  it('finds items by what is typed, and says so when there is none', async () => {
    const { driver, widget } = await open();
    driver.search('gateway');
    await until(() => driver.items.length === 1, 'the gateway');
    driver.search('elephant');
    await until(() => driver.text.includes('Nothing in the catalog matches.'), 'the word that there is none');
    expect(widget.matches(':state(ready)')).to.equal(true);
  });

  it('comes back to the card that a person left from, and keeps what they searched for', async () => {
    const { driver, widget } = await open();
    await driver.choose('Spare gateway');
    expect(focusedIn(widget)).to.equal('Spare gateway');
    driver.button('Back to the catalog').click();
    await until(() => driver.items.length === 9, 'the catalog');
    await until(() => focusedIn(widget) === 'Spare gateway', 'focus on the card');
  });

  it('says that there is nothing for somebody to whom nothing is offered', async () => {
    const { driver, widget } = await open({ persona: 'no-role' });
    expect(driver.step).to.equal('There is nothing to request');
    expect(widget.matches(':state(empty)')).to.equal(true);
  });

  it('G-50 says that a person cannot order whose view does not let them, and asks the service for nothing', async () => {
    const views = viewsWith({ operations: [], inputs: [] });
    const { driver } = await open({ views });
    expect(driver.step).to.equal('You cannot request anything here');
    expect(page.mock.requests.filter(({ url }) => url.includes('sc_cat_item'))).to.deep.equal([]);
  });

  it('is shown at once, by its key as well', async () => {
    const { driver } = await open({}, { item: landmarks.catalogMeter.replace('sc_cat_item/', '') });
    expect(driver.step).to.equal('Replacement meter');
  });

  for (const item of ['catalogLoanKit', 'catalogMeterCard'] as const) {
    it(`G-61 looks as if it were not there when it is not for this person (${item}), with the catalog as the way on`, async () => {
      const { driver, widget } = await open({}, { item: landmarks[item] });
      expect(driver.step).to.equal('Not available');
      expect(carriesCanary(driver.text)).to.equal(false);
      driver.button('Choose something else').click();
      await until(() => driver.items.length === 9, 'the catalog');
      expect(widget.matches(':state(ready)')).to.equal(true);
    });
  }

  it('is told from a mistake of the page', async () => {
    const { widget } = await open({}, { item: 'problem/1' });
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('cannot be ordered where the view does not let a mandatory variable be given', async () => {
    const views = viewsWith({ inputs: ['remarks', 'quantity'] });
    const { driver } = await open({ views }, { item: landmarks.catalogBattery });
    expect(driver.step).to.equal('This cannot be requested here');
    driver.button('Choose something else').click();
    await until(() => driver.items.length === 9, 'the catalog');
  });
});
