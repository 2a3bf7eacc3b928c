import type { StoredRecord } from '../backend/types.js';
import { Calendar } from './calendar.js';
import { approvalRecords } from './records/approvals.records.js';
import { attachmentRecords } from './records/attachments.records.js';
import { caseTaskRecords } from './records/case-tasks.records.js';
import { caseRecords } from './records/cases.records.js';
import { catalogAudienceRecords } from './records/catalog-audience.records.js';
import { catalogVariableRecords } from './records/catalog-variables.records.js';
import { catalogRecords } from './records/catalog.records.js';
import { changeRecords } from './records/changes.records.js';
import { conversations } from './records/conversations.records.js';
import { customerRecords } from './records/customers.records.js';
import { delegationRecords } from './records/delegations.records.js';
import { historyRecords } from './records/histories.records.js';
import { installBaseRecords } from './records/install-base.records.js';
import { journalRows } from './records/journal.records.js';
import { knowledgeRecords } from './records/knowledge.records.js';
import { ordinaryCases } from './records/ordinary-cases.records.js';
import { ordinaryConversations, ordinaryRequests } from './records/ordinary-stories.records.js';
import { partyRecords, responsibilityRecords } from './records/parties.records.js';
import { peopleRecords } from './records/people.records.js';
import { platformRecords } from './records/platform.records.js';
import { problemRecords } from './records/problems.records.js';
import { projectReportRecords } from './records/project-reports.records.js';
import { projectRecords } from './records/projects.records.js';
import { registrationRecords } from './records/registrations.records.js';
import { requestsToApprove } from './records/requests-to-approve.records.js';
import { recordsOf, requestRecords } from './records/requests.records.js';
import { serviceLocationRecords } from './records/service-locations.records.js';
import { teamRecords } from './records/teams.records.js';
import { workOrderRecords } from './records/work-orders.records.js';
import { tables } from './schema/tables.js';
import type { Records } from './stored.js';

export interface DatasetOptions {
  /** Decides about the ordinary cases; the landmarks are always the same. */
  readonly seed: number;
  /** How many ordinary cases there are beside the landmarks. More cases only add older ones. */
  readonly cases: number;
  /** Milliseconds since the epoch. Times are relative to the day it lies in. */
  readonly now: number;
  /** Whether there is anything to work on; without it only people, customers, products and the tables' descriptions are there. */
  readonly landmarks?: boolean;
}

/** The records of the demo service: the same input gives the same bytes. */
export function createDataset({ seed, cases, now, landmarks = true }: DatasetOptions): Readonly<Record<string, readonly StoredRecord[]>> {
  const calendar = new Calendar(now);
  const ordinary = ordinaryCases(calendar, seed, cases);
  const entries = [...(landmarks ? conversations(calendar) : []), ...ordinaryConversations(ordinary)];
  return merged([
    platformRecords(calendar, tables),
    peopleRecords(calendar),
    customerRecords(calendar),
    responsibilityRecords(calendar),
    teamRecords(calendar),
    serviceLocationRecords(calendar),
    installBaseRecords(calendar),
    catalogRecords(calendar),
    catalogVariableRecords(calendar),
    catalogAudienceRecords(calendar),
    ...(landmarks ? landmarkRecords(calendar) : []),
    { sn_customerservice_case: ordinary, sys_journal_field: journalRows(entries) },
    recordsOf(calendar, ordinaryRequests(calendar, ordinary)),
  ]);
}

function landmarkRecords(calendar: Calendar): readonly Records[] {
  return [
    knowledgeRecords(calendar),
    problemRecords(calendar),
    changeRecords(calendar),
    requestRecords(calendar),
    projectRecords(calendar),
    projectReportRecords(calendar),
    workOrderRecords(calendar),
    recordsOf(calendar, requestsToApprove),
    registrationRecords(calendar),
    approvalRecords(calendar),
    delegationRecords(calendar),
    caseTaskRecords(calendar),
    partyRecords(calendar),
    attachmentRecords(calendar),
    { sn_customerservice_case: caseRecords(calendar), sys_audit: historyRecords(calendar) },
  ];
}

function merged(parts: readonly Records[]): Records {
  const all: Records = {};
  for (const part of parts) {
    for (const [table, records] of Object.entries(part)) all[table] = all[table]?.concat(records) ?? records;
  }
  return all;
}
