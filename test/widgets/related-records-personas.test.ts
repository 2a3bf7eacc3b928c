import { expect } from '@open-wc/testing';
import { keys, landmarks } from '../../mocks/dataset/landmarks.js';
import { accounts, people } from '../../mocks/dataset/people.js';
import type { PersonaId } from '../../mocks/personas.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { PortalPage, tag } from './portal-page.js';

/*
 * Who sees which related record, written by hand from the rules: a record is there if the person may read the case it
 * hangs on, an issue or project change only for contacts of its project who have access to its account, for who works on all
 * cases, and for who manages projects, if they read the case at all.
 */
const everything = ['PRB0040201', 'CHG0030001', 'CHG0030002', 'REQ0050002', 'REQ0050001', 'ISU0010007', 'PCR0010003'];
const withoutProject = everything.slice(0, 5);

const expected: readonly (readonly [PersonaId, keyof typeof landmarks, readonly string[]])[] = [
  ['customer', 'caseWithEverything', everything],
  ['customer-admin', 'caseWithEverything', withoutProject],
  ['case-manager', 'caseWithEverything', withoutProject],
  ['agent', 'caseWithEverything', everything],
  ['admin', 'caseWithEverything', everything],
  ['project-manager', 'caseWithEverything', []],
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

  async function numbersOf(record: string): Promise<readonly string[]> {
    const widget = await page.show(tag('related-records', { record }));
    return [...new RelatedRecordsDriver(widget).numbers].sort();
  }

  it('hides the issue and the project change of a case from who is no contact of the project any more', async () => {
    page = new PortalPage({ persona: 'customer' });
    const system = page.mock.backend.asSystem();
    const query = `project=${keys.projectOfContact}^contact=${people.mira.sysId}`;
    for (const row of system.list('project_contact', { query }).records) system.remove('project_contact', row['sys_id'] ?? '');
    expect(await numbersOf(landmarks.caseWithEverything)).to.deep.equal([...withoutProject].sort());
  });

  /**
   * A case of the partner's customer with the issue of its project, by hand: its contact and the partner's consultant are
   * contacts of the project, their colleagues and the company's account manager only see the case.
   */
  const ofPartner: readonly (readonly [PersonaId, readonly string[]])[] = [
    ['partner', ['ISU0010008']], ['partner-admin', []], ['relationship-contributor', []], ['agent', ['ISU0010008']], ['customer', []],
  ];
  for (const [persona, numbers] of ofPartner) {
    it(`shows ${persona} the issue of a project of the partner’s customer: ${numbers.join() || 'not at all'}`, async () => {
      page = new PortalPage({ persona });
      const made = page.mock.backend.asSystem().create('sn_customerservice_case', {
        short_description: 'Sensors lose their gateway', account: accounts.asterFoods, contact: people.noor.sysId, partner: accounts.helioSystems,
        partner_contact: people.sela.sysId, issue: keys.issueOfPartner, customer_project: keys.projectOfPartner,
      });
      expect(await numbersOf(`sn_customerservice_case/${made['sys_id'] ?? ''}`)).to.deep.equal(numbers);
    });
  }
});
