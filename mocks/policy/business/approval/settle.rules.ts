import type { BusinessRule, BusinessRuleContext } from '../../../backend/types.js';
import { awaitedForGroup, awaitedForRecord } from './awaited.js';
import { documentOf, isDecision } from './document-of.js';
import type { Document } from './document-of.js';
import { outcomeOf } from './outcome.js';

/** Where a kind of record keeps whether it is approved. */
function outcomeField(table: string): 'approval' | 'state' {
  return table === 'sn_customerservice_registration' ? 'state' : 'approval';
}

/** A group of approvers has one voice, people who are asked by themselves have one each. What is decided stays so. */
function settleRecord(context: BusinessRuleContext, document: Document): void {
  const { query, update } = context;
  const field = outcomeField(document.table);
  if (isDecision(document.record[field])) return;
  const people = query('sysapproval_approver', `document_id=${document.sysId}^groupISEMPTY`).map((row) => row['state'] ?? '');
  const groups = query('sysapproval_group', `parent=${document.sysId}`).map((row) => row['approval'] ?? '');
  const outcome = outcomeOf([...people, ...groups], awaitedForRecord(document, context));
  if (outcome !== null) update(document.table, document.sysId, { [field]: outcome });
}

/** From answers to the outcome of a group, from there to that of the record. */
export const settleRules: readonly BusinessRule[] = [
  {
    name: 'Settle group approval',
    table: 'sysapproval_approver',
    when: 'after',
    on: ['update'],
    condition: 'stateINapproved,rejected^groupISNOTEMPTY',
    run: ({ changes, current, find, query, update }) => {
      const group = find('sysapproval_group', current['group'] ?? '');
      if (!changes('state') || group === undefined) return;
      const key = group['sys_id'] ?? '';
      const states = query('sysapproval_approver', `group=${key}`).map((row) => row['state'] ?? '');
      const outcome = outcomeOf(states, awaitedForGroup(group));
      if (outcome !== null) update('sysapproval_group', key, { approval: outcome });
    },
  },
  {
    name: 'Settle approval of record',
    table: 'sysapproval_approver',
    when: 'after',
    on: ['update'],
    condition: 'stateINapproved,rejected^groupISEMPTY',
    run: (context) => {
      const document = documentOf(context.current, context);
      if (context.changes('state') && document !== undefined) settleRecord(context, document);
    },
  },
  {
    name: 'Settle record of group approval',
    table: 'sysapproval_group',
    when: 'after',
    on: ['update'],
    condition: 'approvalINapproved,rejected',
    run: (context) => {
      const { changes, current, find } = context;
      const record = find('task', current['parent'] ?? '');
      if (!changes('approval') || record === undefined) return;
      settleRecord(context, { table: record['sys_class_name'] ?? '', sysId: record['sys_id'] ?? '', record });
    },
  },
];
