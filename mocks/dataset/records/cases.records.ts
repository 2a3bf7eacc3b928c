import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { canaryAmount, marked } from '../canary.js';
import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import { stored } from '../stored.js';
import { consumers, moreauHousehold } from './consumers.js';
import { products } from './customers.records.js';
import { contributedCases } from './contributed-cases.records.js';
import { entrustedCases } from './entrusted-cases.records.js';
import { groups } from './people.records.js';
import { incidentOfCase } from './problems.records.js';
import { contactOf } from './told-case.js';
import type { ToldCase } from './told-case.js';
import { contributorColumns } from './told-tasks.js';

/** The number of the first landmark case; ordinary cases count down from the number before it. */
export const firstLandmarkNumber = 101001;

const { mira, wren, tomas, hanna, noor, felix, sela, ruben, lucia, etienne } = people;

/** In the order in which they were opened, the oldest first. */
const casesOfCustomers: readonly ToldCase[] = [
  { key: keys.caseClosed, title: 'Invoice for March shows the wrong site', text: 'The Lakeside meter is billed to Harbor.', state: '3', age: 60, by: mira,
    more: { ...contactOf(mira), product: products.meter, resolution_code: '1', close_notes: 'Invoice corrected and sent again.' } },
  { key: keys.caseCanceled, title: 'Second gateway for the workshop', text: 'Please ignore, ordered by mistake.', state: '7', age: 45, by: mira,
    more: { ...contactOf(mira), product: products.gateway } },
  { key: keys.caseTwoArticlesWithPrimary, title: 'Meter export ends in the middle of June', text: 'The file has 65,536 rows, never more.', state: '10', age: 40, by: mira,
    more: { ...contactOf(mira), product: products.meter, problem: keys.problemTwoArticlesWithPrimary } },
  { key: keys.caseOfRelatedAccount, title: 'Mill 3 shows no load curve', text: 'The curve ends last Friday.', state: '10', age: 33, by: hanna,
    more: { ...contactOf(hanna), product: products.monitor } },
  { key: keys.caseOneArticleWithoutPrimary, title: 'Dark inverter display after the frost', text: 'Feeds in, but shows nothing.', state: '10', age: 30, by: mira,
    more: { ...contactOf(mira), product: products.inverter, problem: keys.problemOneArticleWithoutPrimary } },
  { key: keys.caseTwoArticlesWithoutPrimary, title: 'Sensor in room 4 reports minus 40 degrees', text: 'The room is at plus 3.', state: '10', age: 28, by: mira,
    more: { ...contactOf(mira), product: products.sensor, problem: keys.problemTwoArticlesWithoutPrimary } },
  { key: keys.caseUnreadableArticle, title: 'Firmware update stops at 80 percent', text: 'On all three older gateways.', state: '10', age: 26, by: mira,
    more: { ...contactOf(mira), product: products.gateway, problem: keys.problemUnreadableArticle } },
  { key: keys.caseWithManyRequests, title: 'Spare parts for the autumn inspection', text: 'One request per cabinet, please.', state: '10', age: 24, by: mira,
    more: { ...contactOf(mira), product: products.gateway, initiated_as_request: 'true' } },
  { key: keys.caseOfOtherCustomer, title: 'Cold room 2 warms up at night', text: 'From 2 to 5, every night.', state: '10', age: 22, by: felix,
    more: { ...contactOf(felix), product: products.sensor } },
  { key: keys.caseOfPartnerAccount, title: 'Roll-out plan for forty sensors', text: 'Helio Systems installs them in May.', state: '10', age: 20, by: ruben,
    more: { ...contactOf(felix), partner: accounts.helioSystems, partner_contact: ruben.sysId, product: products.sensor } },
  { key: keys.caseOfPartnerContact, title: 'Pairing fails for new sensors', text: 'Every second sensor has to be reset first.', state: '10', age: 18, by: sela,
    more: { ...contactOf(noor), partner: accounts.helioSystems, partner_contact: sela.sysId, product: products.sensor } },
  { key: keys.caseResolved, title: 'Scheduled report did not arrive', text: 'The weekly report of last Monday is missing.', state: '6', age: 16, by: mira,
    more: { ...contactOf(mira), product: products.portal, resolution_code: '1', close_notes: 'The schedule pointed to an old address. We corrected it and sent the report.' } },
  { key: keys.caseOfChildAccount, title: 'Norfolk yard camera is out of focus', text: 'Since the storm.', state: '10', age: 14, by: tomas,
    more: { ...contactOf(tomas), product: products.monitor } },
  { key: keys.caseOfHousehold, title: 'Moving house in June', text: 'Which meter reading do you need?', state: '10', age: 13, by: etienne,
    more: { consumer: consumers.etienne, household: moreauHousehold, product: products.meter } },
  { key: keys.caseOfConsumer, title: 'Readings differ from the invoice', text: 'By about ten percent.', state: '18', age: 12, by: lucia,
    more: { consumer: consumers.lucia, household: moreauHousehold, product: products.meter } },
  { key: keys.caseOfColleague, title: 'Ladder access to cabinet 12', text: 'The lock has been changed.', state: '10', age: 11, by: wren,
    more: { ...contactOf(wren), product: products.gateway } },
  { key: keys.caseWithEverything, title: 'Alarms from the Harbor substation arrive late', text: 'Alarms reach the control room up to ten minutes after the event, mostly at night.',
    state: '10', age: 10, by: mira,
    more: {
      ...contactOf(mira), product: products.gateway, priority: '2', incident: incidentOfCase, problem: keys.problemWithPrimaryArticle,
      change: keys.changeInAuthorize, caused_by: keys.changeCausedBy, issue: keys.issue, project_change_request: keys.projectChangeRequest,
      customer_project: keys.projectOfContact, customer_project_task: keys.projectTaskInProgress, watch_list: `${mira.sysId},${wren.sysId}`,
    } },
  { key: keys.caseAwaitingInfo, title: 'Load profile of feeder 9 has gaps', text: 'Three gaps since the beginning of the month.', state: '18', age: 7, by: mira,
    more: { ...contactOf(mira), product: products.monitor } },
  { key: keys.caseWithoutContact, title: 'Badge reader at the gate is slow', text: 'Reported from the shared terminal.', state: '1', age: 4, by: mira,
    more: { account: accounts.northwindGrid, product: products.portal } },
  { key: keys.caseWithoutRelatedRecords, title: 'How do I add a second meter reader?', text: 'Our new colleague starts on Monday.', state: '10', age: 2, by: mira,
    more: { ...contactOf(mira), product: products.portal, category: '0' } },
  { key: keys.caseNew, title: 'Portal shows yesterday’s figures', text: 'The tiles on the first page lag behind.', state: '1', age: 1, by: mira,
    more: { ...contactOf(mira), product: products.portal } },
];

/** All that a link may name; those that people act in for somebody else have the last numbers. */
export const toldCases: readonly ToldCase[] = [...casesOfCustomers, ...entrustedCases, ...contributedCases];

/** What only the company's own people read on a case. */
export const internalCaseValues: Readonly<StoredRecord> = {
  cause: marked('Supplier defect'),
  probable_cause: marked('Batch 17'),
  support_manager: people.orla.sysId,
  contributor_users: people.orla.sysId,
  contributor_groups: groups.escalations,
  work_notes_list: people.orla.sysId,
  needs_attention: 'true',
  u_internal_margin: canaryAmount,
};

/** The cases that links, stories and tests name. */
export function caseRecords(calendar: Calendar): StoredRecord[] {
  return toldCases.map(({ key, title, text, state, age, by, more = {} }, at) => {
    const over = state === '3' || state === '7';
    const settled = over || state === '6';
    const history = { created: calendar.daysAgo(age), createdBy: by.userName, updated: calendar.daysAgo(age / 4), changes: 3 + (at % 5) };
    return stored('sn_customerservice_case', key, history, {
      number: `CS0${firstLandmarkNumber + at}`,
      short_description: title,
      description: text,
      state,
      priority: '4',
      urgency: '3',
      impact: '3',
      escalation: '0',
      approval: 'not requested',
      category: '1',
      contact_type: 'web',
      active: String(!over),
      opened_at: calendar.daysAgo(age),
      opened_by: by.sysId,
      assigned_to: state === '1' ? '' : people.dana.sysId,
      assignment_group: groups.gridSupport,
      resolved_at: settled ? calendar.daysAgo(age / 3) : '',
      resolved_by: settled ? people.dana.sysId : '',
      closed_at: over ? calendar.daysAgo(age / 4) : '',
      closed_by: over ? by.sysId : '',
      ...internalCaseValues,
      ...contributorColumns(key, { user: people.orla.sysId, group: groups.escalations }),
      ...more,
    });
  });
}
