import type { AclRule } from '../../backend/types.js';
import { isInternal } from '../people.js';

/** The columns of a case that show what colleagues write to each other. */
const notes = ['work_notes', 'comments_and_work_notes'];

/**
 * Work notes of a case are for who works on it, and for contributors while they are its internal user. A contributor from
 * outside the company never reads them.
 */
export const journalAcls: readonly AclRule[] = notes.flatMap((field): readonly AclRule[] => [
  { table: 'sn_customerservice_case', field, operation: 'read', roles: ['sn_esm_agent', 'sn_customerservice.case_viewer'] },
  {
    table: 'sn_customerservice_case',
    field,
    operation: 'read',
    roles: ['sn_customerservice.case_contributor_creator'],
    script: ({ actor, record }) => isInternal(actor) && record['internal_user'] === actor.sysId,
  },
]);
