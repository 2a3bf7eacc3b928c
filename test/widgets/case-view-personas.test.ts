import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { PortalPage, tag } from './portal-page.js';

const acting = 'Add comment, Attach files, Close case';
const judging = 'Accept solution, Reject solution, Add comment, Attach files';
const writing = 'Add comment, Attach files';

/** Written by hand: what each persona can do on which case; `denied` where they may not see it. */
const table: readonly (readonly [persona: PersonaId, name: keyof typeof landmarks, can: string])[] = [
  ['customer', 'caseNew', acting],
  ['customer', 'caseAwaitingInfo', acting],
  ['customer', 'caseResolved', judging],
  ['customer', 'caseClosed', ''],
  ['customer', 'caseOfColleague', 'denied'],
  ['customer-admin', 'caseOfColleague', acting],
  ['customer-admin', 'caseResolved', judging],
  ['customer-admin', 'caseOfOtherCustomer', 'denied'],
  ['case-manager', 'caseOfChildAccount', acting],
  ['case-manager', 'caseOfRelatedAccount', 'denied'],
  ['partner', 'caseOfPartnerContact', acting],
  ['partner', 'caseOfPartnerAccount', 'denied'],
  ['partner-admin', 'caseOfPartnerAccount', acting],
  ['consumer', 'caseOfConsumer', acting],
  ['consumer', 'caseOfHousehold', 'denied'],
  ['household-head', 'caseOfConsumer', acting],
  ['household-head', 'caseResolvedOfHousehold', judging],
  ['household-head', 'caseOfRepresentedConsumer', acting],
  ['authorized-contact', 'caseAwaitingInfoOfParty', acting],
  ['authorized-contact', 'caseResolvedOfParty', judging],
  ['authorized-contact', 'caseOfListedParty', 'denied'],
  ['proxy-contact', 'caseAwaitingInfoOfProxy', writing],
  ['proxy-contact', 'caseResolvedOfProxy', judging],
  ['self-contributor', 'caseAwaitingInfoOfEmployee', acting],
  ['self-contributor', 'caseResolvedOfEmployee', judging],
  ['agent', 'caseOfConsumer', writing],
  ['agent', 'caseResolved', writing],
  ['agent', 'caseClosed', ''],
  ['no-role', 'caseNew', 'denied'],
];

describe('What each persona can do on a case', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  for (const [persona, name, can] of table) {
    it(`${persona} on ${name}: ${can || 'nothing'}`, async () => {
      page = new PortalPage({ persona });
      const widget = await page.show(tag('case-view', { record: landmarks[name] }));
      if (can === 'denied') expect(widget.matches(':state(denied)')).to.equal(true);
      else expect(new CaseViewDriver(widget).actions.join(', ')).to.equal(can);
    });
  }
});
