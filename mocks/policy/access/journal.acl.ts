import type { AclRule } from '../../backend/types.js';
import { isInternal } from '../people.js';
import { isOfRelatedCustomer } from '../related-customers.js';

/** The columns that show what colleagues write to each other. */
const notes = ['work_notes', 'comments_and_work_notes'];

/** Contributors who read them while they are the internal user of the case. Those of a business location do not. */
const requesters = ['account_contributor', 'consumer_contributor', 'relationship_contributor', 'self_contributor']
  .map((role) => `sn_customerservice.${role}`);

/**
 * Work notes are for who works on a case or its tasks, and on a case also for contributors while they are its internal user
 * or look after its customer. A contributor from outside the company never reads them.
 */
export const journalAcls: readonly AclRule[] = notes.flatMap((field): readonly AclRule[] => [
  {
    table: 'sn_customerservice_case',
    field,
    operation: 'read',
    roles: ['sn_esm_agent', 'sn_customerservice.case_viewer', 'sn_customerservice.case_contributor_editor'],
  },
  {
    table: 'sn_customerservice_case',
    field,
    operation: 'read',
    roles: requesters,
    script: ({ actor, record }) => isInternal(actor) && record['internal_user'] === actor.sysId,
  },
  {
    table: 'sn_customerservice_case',
    field,
    operation: 'read',
    roles: ['sn_customerservice.relationship_contributor'],
    script: ({ actor, record, find, query }) => isInternal(actor) && isOfRelatedCustomer(actor, record, { find, query }),
  },
  {
    table: 'sn_customerservice_task',
    field,
    operation: 'read',
    roles: ['sn_esm_agent', ...['case_task_agent', 'case_task_viewer', 'case_contributor_viewer'].map((role) => `sn_customerservice.${role}`)],
  },
]);
