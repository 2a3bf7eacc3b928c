import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* Browsers put focus on the page's body when its control goes, and a keyboard user starts from the top of the page. */
describe('a keyboard user does not lose their place', () => {
  let page: PortalPage;

  async function open(record: string) {
    page = new PortalPage({ timeZone: 'Europe/Berlin' });
    const widget = await page.show(tag('related-records', { record, empty: 'text' }));
    await page.quiet();
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  function refuse(status: number): void {
    page.answerFirst(http.get('*/api/now/table/sc_request', () => HttpResponse.json({ error: { message: 'No' } }, { status })));
  }

  afterEach(() => page.leave());

  it('when a search fails: the heading has focus, what failed is said, and the next stop is the way on', async () => {
    const { widget, driver } = await open(landmarks.caseWithManyRequests);
    driver.searchField?.focus();
    refuse(500);
    await press('a');
    await until(() => widget.matches(':state(error)'), 'the failure');
    await until(() => focused() === 'Related Records', 'focus on the heading');
    await until(() => spoken(widget).length > 0, 'the failure to be said');
    await press('Tab');
    expect(focused()).to.equal('Try again');
  });

  it('when what they asked for is refused: the heading has focus', async () => {
    const { widget, driver } = await open(landmarks.caseWithManyRequests);
    driver.button('Show more').focus();
    refuse(403);
    await press('Enter');
    await until(() => widget.matches(':state(denied)') || widget.matches(':state(empty)'), 'nothing to see');
    await until(() => focused() === 'Related Records', 'focus on the heading');
  });

  it('when a record that they read in a pop-up opens its article and leads back', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('record-view', { record: landmarks.problemWithPrimaryArticle }));
    await page.quiet();
    await tabTo('Gateway alarms are delayed by up to ten minutes', 5);
    await press('Enter');
    await until(() => focused() === 'Back to Problem PRB0040201', 'focus on the way back');
    await press('Enter');
    await until(() => focused() === 'Problem PRB0040201' && widget.matches(':state(ready)'), 'focus on the heading');
  });

  it('and is not dragged back by a widget that changes while they are elsewhere on the page', async () => {
    const { widget, driver } = await open(landmarks.caseWithManyRequests);
    const elsewhere = Object.assign(document.createElement('button'), { textContent: 'Elsewhere' });
    document.body.append(elsewhere);
    refuse(403);
    driver.button('Show more').click();
    elsewhere.focus();
    await until(() => !widget.matches(':state(ready)') && !widget.matches(':state(loading)'), 'nothing to see');
    expect(focused()).to.equal('Elsewhere');
    elsewhere.remove();
  });
});
