import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag } from './portal-page.js';

describe('request-items', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  function itemsOf(widget: HTMLElement): readonly string[] {
    return [...(widget.shadowRoot?.querySelectorAll('[part="item"]') ?? [])].map((item) => textOf(item.querySelector('[part="open"]')));
  }

  it('lists the items of a request with quantity, price and the step each has come to', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('request-items', { record: landmarks.requestWithThreeItems }));
    expect([...itemsOf(widget)].sort()).to.deep.equal(['RITM0050001', 'RITM0050002', 'RITM0050003']);
    expect(textOf(widget)).to.contain('$1,890.50').and.contain('Waiting for Approval');
    await expect(widget).to.be.accessible();
  });

  it('says nothing of a request that the person may not read, not even how many items it has', async () => {
    page = new PortalPage({ persona: 'consumer' });
    const widget = await page.show(tag('request-items', { record: landmarks.requestWithThreeItems }));
    expect(itemsOf(widget)).to.deep.equal([]);
    expect(textOf(widget)).not.to.match(/\d/);
  });

  it('tells the page which item a person asks for', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('request-items', { record: landmarks.requestWithThreeItems }));
    const asked: string[] = [];
    page.provider.addEventListener('portal-open-record', ({ detail }) => asked.push(detail.display['number'] ?? ''));
    widget.shadowRoot?.querySelector<HTMLElement>('[part="open"]')?.click();
    expect(asked).to.deep.equal([itemsOf(widget)[0]]);
  });

  it('says that it needs a request when its attribute names none', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('request-items', {}));
    expect(textOf(widget)).to.contain('No record to show');
    expect(page.errors).to.deep.equal(['bad-record']);
  });
});
