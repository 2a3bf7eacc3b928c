import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

describe('record-view', () => {
  let page: PortalPage;

  async function open(record: string, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('record-view', { record }));
    return { widget, driver: new RecordViewDriver(widget) };
  }

  afterEach(() => page.leave());

  it('calls the record by what it is and its number, and shows it in the sections of its view', async () => {
    const { widget, driver } = await open(landmarks.caseWithEverything);
    expect(textOf(widget.shadowRoot?.querySelector('h2'))).to.equal('Case CS0101017');
    expect(driver.sections).to.deep.equal(['Customer', 'Project', 'Progress', 'Resolution']);
    expect(driver.fields.get('State')).to.equal('Open');
    expect(driver.fields.get('Priority')).to.equal('2 - High');
    expect(driver.fields.get('Resolved')).to.equal('Empty');
    await expect(widget).to.be.accessible();
  });

  it('shows an agent what the view for agents lists, and a customer what the view for customers lists', async () => {
    const { driver } = await open(landmarks.caseWithEverything);
    expect([...driver.fields.keys()]).not.to.include('Assigned to');
    page.leave();
    const agent = await open(landmarks.caseWithEverything, { persona: 'agent' });
    expect(agent.driver.fields.get('Assigned to')).to.equal('Dana Whitlock');
  });

  it('shows markup of a granted rich text as markup, and no other', async () => {
    const { widget, driver } = await open(landmarks.problemWithPrimaryArticle);
    expect(driver.fields.get('Workaround')).to.equal('Restart the device and wait five minutes.');
    expect(textOf(widget.shadowRoot?.querySelector('.rich-text em'))).to.equal('wait five minutes');
  });

  it('lists the items of a request below it', async () => {
    const { widget } = await open(landmarks.requestWithThreeItems);
    await until(() => textOf(widget).includes('RITM0050001'), 'the items');
    expect(textOf(widget)).to.contain('RITM0050003');
  });

  it('shows another record when its attribute changes, and nothing of the one before meanwhile', async () => {
    const { widget, driver } = await open(landmarks.caseWithEverything);
    widget.record = landmarks.caseResolved;
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('CS0101017');
    await until(() => driver.fields.get('Short description') === 'Scheduled report did not arrive', 'the other record');
  });
});
