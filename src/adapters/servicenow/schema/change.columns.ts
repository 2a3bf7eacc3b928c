import type { KnownColumns } from './known-table.js';

/** Columns that `change_request` adds to `task`. */
export const changeColumns: KnownColumns = {
  type: ['Type', 'choice'],
  risk: ['Risk', 'choice'],
  category: ['Category', 'choice'],
  requested_by: ['Requested by', 'reference', 'sys_user'],
  requested_by_date: ['Requested by date', 'date-time'],
  start_date: ['Planned start date', 'date-time'],
  end_date: ['Planned end date', 'date-time'],
  justification: ['Justification', 'text'],
  implementation_plan: ['Implementation plan', 'text'],
  backout_plan: ['Backout plan', 'text'],
  test_plan: ['Test plan', 'text'],
  risk_impact_analysis: ['Risk and impact analysis', 'text'],
  cab_required: ['CAB required', 'boolean'],
  on_hold: ['On hold', 'boolean'],
  on_hold_reason: ['On hold reason', 'string'],
  close_code: ['Close code', 'choice'],
  phase: ['Phase', 'choice'],
  reason: ['Reason', 'choice'],
};
