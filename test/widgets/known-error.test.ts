import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { PortalPage, tag } from './portal-page.js';

/* Written by hand from the rule: the primary article if the person can read it, else the only one attached, else no link. */
const cases: readonly (readonly [keyof typeof landmarks, string | null, string])[] = [
  ['problemWithPrimaryArticle', 'Gateway alarms are delayed by up to ten minutes', 'the primary article that everybody may read'],
  ['problemUnreadableArticle', null, 'no link at all to an article that they may not read'],
  ['problemTwoArticlesWithPrimary', 'Meter exports stop at 65,536 rows', 'only the primary one of two'],
  ['problemOneArticleWithoutPrimary', 'Inverter display stays dark after a cold start', 'the only one attached'],
  ['problemTwoArticlesWithoutPrimary', null, 'no link where two are attached and none is primary'],
];

describe('the Known Error article of a problem', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  for (const [problem, title, what] of cases) {
    it(`offers customers ${what}`, async () => {
      page = new PortalPage();
      const widget = await page.show(tag('record-view', { record: landmarks[problem] }));
      const driver = new RecordViewDriver(widget);
      if (title !== null) await until(() => driver.knownError !== null, 'the link');
      await page.quiet();
      expect(driver.knownError).to.equal(title);
      expect([...driver.fields.keys()]).not.to.include('Known Error article');
    });
  }

  it('opens in place of the problem, and a button leads back', async () => {
    page = new PortalPage();
    const widget = await page.show(tag('record-view', { record: landmarks.problemWithPrimaryArticle }));
    const driver = new RecordViewDriver(widget);
    await until(() => driver.knownError !== null, 'the link');
    driver.openKnownError();
    await until(() => driver.fields.has('Workaround') && !driver.fields.has('State'), 'the article');
    widget.shadowRoot?.querySelector<HTMLElement>('[part="back"]')?.click();
    await settled(widget);
    await until(() => driver.fields.has('State'), 'the problem');
  });
});
