import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** Problems, with the incidents they explain. */
export const problemTables: readonly TableDefinition[] = [
  {
    name: 'problem',
    label: 'Problem',
    plural: 'Problems',
    parent: 'task',
    display: 'number',
    prefix: 'PRB',
    fields: [
      text('short_description', 'Problem statement', 160),
      choice('state', 'State', choices(
        ['101', 'New'], ['102', 'Assess'], ['103', 'Root Cause Analysis'], ['104', 'Fix in Progress'], ['106', 'Resolved'], ['107', 'Closed'],
      ), { default: '101' }),
      reference('first_reported_by_task', 'Origin task', 'task'),
      reference('primary_known_error_article', 'Known Error article', 'kb_template_known_error_article'),
      truth('known_error', 'Known error'),
      field('workaround', 'Workaround', 'html', { maxLength: 4000 }),
      truth('workaround_applied', 'Workaround applied'),
      dateTime('workaround_communicated_at', 'Workaround communicated at'),
      field('cause_notes', 'Cause notes', 'html', { maxLength: 4000 }),
      field('fix_notes', 'Fix notes', 'html', { maxLength: 4000 }),
      dateTime('fix_communicated_at', 'Fix communicated at'),
      choice('resolution_code', 'Resolution code', choices(
        ['fix_applied', 'Fix Applied'], ['risk_accepted', 'Risk Accepted'], ['duplicate', 'Duplicate'], ['canceled', 'Canceled'],
      )),
      reference('duplicate_of', 'Duplicate of', 'problem'),
      reference('rfc', 'Change request', 'change_request'),
      choice('category', 'Category', choices(['software', 'Software'], ['hardware', 'Hardware'], ['network', 'Network'])),
      dateTime('confirmed_at', 'Confirmed'),
      dateTime('fix_at', 'Fix started'),
      dateTime('resolved_at', 'Resolved'),
      reference('resolved_by', 'Resolved by', 'sys_user'),
      field('reopen_count', 'Reopen count', 'integer', { default: '0' }),
      truth('major_problem', 'Major problem'),
      field('related_incidents', 'Related incidents', 'integer', { default: '0' }),
    ],
  },
  {
    name: 'incident',
    label: 'Incident',
    plural: 'Incidents',
    parent: 'task',
    display: 'number',
    prefix: 'INC',
    fields: [
      choice('state', 'State', choices(
        ['1', 'New'], ['2', 'In Progress'], ['3', 'On Hold'], ['6', 'Resolved'], ['7', 'Closed'], ['8', 'Canceled'],
      ), { default: '1' }),
      reference('caller_id', 'Caller', 'sys_user'),
      reference('problem_id', 'Problem', 'problem'),
      reference('rfc', 'Change Request', 'change_request'),
      reference('caused_by', 'Caused by Change', 'change_request'),
      choice('hold_reason', 'On hold reason', choices(['1', 'Awaiting Caller'], ['5', 'Awaiting Change'], ['3', 'Awaiting Problem'], ['4', 'Awaiting Vendor'])),
    ],
  },
];
