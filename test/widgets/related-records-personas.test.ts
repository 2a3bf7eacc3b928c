import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { PortalPage, tag } from './portal-page.js';

/*
 * Who sees which related record, written by hand from the rules: a record is there if the person may read the case it
 * hangs on, an issue or project change only for contacts of its project and for the company's own people.
 */
const everything = ['PRB0040201', 'CHG0030001', 'CHG0030002', 'REQ0050002', 'REQ0050001', 'ISU0010007', 'PCR0010003'];
const withoutProject = everything.slice(0, 5);

const expected: readonly (readonly [PersonaId, keyof typeof landmarks, readonly string[]])[] = [
  ['customer', 'caseWithEverything', everything],
  ['customer-admin', 'caseWithEverything', withoutProject],
  ['agent', 'caseWithEverything', everything],
  ['partner', 'caseWithEverything', []],
  ['consumer', 'caseWithEverything', []],
  ['no-role', 'caseWithEverything', []],
  ['customer', 'caseWithoutRelatedRecords', []],
  ['customer', 'caseUnreadableArticle', ['PRB0040202']],
  ['customer-admin', 'caseUnreadableArticle', ['PRB0040202']],
  ['customer', 'caseOfOtherCustomer', []],
];

describe('related-records, for each person', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  for (const [persona, record, numbers] of expected) {
    const what = numbers.length === 0 ? 'nothing, and takes no room' : numbers.join(', ');
    it(`shows ${persona} on ${record}: ${what}`, async () => {
      page = new PortalPage({ persona });
      const widget = await page.show(tag('related-records', { record: landmarks[record] }));
      const driver = new RelatedRecordsDriver(widget);
      expect([...driver.numbers].sort()).to.deep.equal([...numbers].sort());
      expect(driver.isShown).to.equal(numbers.length > 0);
      expect(page.errors).to.deep.equal([]);
    });
  }
});
