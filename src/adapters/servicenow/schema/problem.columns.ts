import type { KnownColumns } from './known-table.js';

/** Columns that `problem` adds to `task`. */
export const problemColumns: KnownColumns = {
  short_description: ['Problem statement', 'string'],
  first_reported_by_task: ['Origin task', 'reference', 'task'],
  primary_known_error_article: ['Primary known error article', 'reference', 'kb_template_known_error_article'],
  known_error: ['Known error', 'boolean'],
  workaround: ['Workaround', 'html'],
  cause_notes: ['Cause notes', 'html'],
  fix_notes: ['Fix notes', 'html'],
  resolution_code: ['Resolution code', 'choice'],
  duplicate_of: ['Duplicate of', 'reference', 'problem'],
  rfc: ['Change request', 'reference', 'change_request'],
  category: ['Category', 'choice'],
  subcategory: ['Subcategory', 'choice'],
  confirmed_at: ['Confirmed', 'date-time'],
  fix_at: ['Fix started', 'date-time'],
  resolved_at: ['Resolved', 'date-time'],
  resolved_by: ['Resolved by', 'reference', 'sys_user'],
  major_problem: ['Major problem', 'boolean'],
};
