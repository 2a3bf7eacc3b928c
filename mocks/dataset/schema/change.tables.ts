import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, dateTime, reference, text, truth } from './fields.js';

export const changeTables: readonly TableDefinition[] = [
  {
    name: 'change_request',
    label: 'Change Request',
    plural: 'Change Requests',
    parent: 'task',
    display: 'number',
    prefix: 'CHG',
    fields: [
      choice('state', 'State', choices(
        ['-5', 'New'], ['-4', 'Assess'], ['-3', 'Authorize'], ['-2', 'Scheduled'], ['-1', 'Implement'], ['0', 'Review'], ['3', 'Closed'], ['4', 'Canceled'],
      ), { default: '-5' }),
      choice('type', 'Type', choices(['normal', 'Normal'], ['standard', 'Standard'], ['emergency', 'Emergency']), { default: 'normal' }),
      choice('risk', 'Risk', choices(['2', 'High'], ['3', 'Moderate'], ['4', 'Low']), { default: '3' }),
      choice('category', 'Category', choices(
        ['hardware', 'Hardware'], ['software', 'Software'], ['service', 'Service'], ['network', 'Network'], ['other', 'Other'],
      ), { default: 'other' }),
      reference('requested_by', 'Requested by', 'sys_user'),
      dateTime('requested_by_date', 'Requested by date'),
      dateTime('start_date', 'Planned start date'),
      dateTime('end_date', 'Planned end date'),
      text('justification', 'Justification', 4000),
      text('implementation_plan', 'Implementation plan', 4000),
      text('change_plan', 'Change plan', 4000),
      text('backout_plan', 'Backout plan', 4000),
      text('test_plan', 'Test plan', 4000),
      text('risk_impact_analysis', 'Risk and impact analysis', 4000),
      truth('cab_required', 'CAB required'),
      dateTime('cab_date_time', 'CAB date/time'),
      reference('cab_delegate', 'CAB delegate', 'sys_user'),
      text('cab_recommendation', 'CAB recommendation', 4000),
      truth('on_hold', 'On hold'),
      text('on_hold_reason', 'On hold reason', 4000),
      choice('close_code', 'Close code', choices(
        ['successful', 'Successful'], ['successful_issues', 'Successful with issues'], ['unsuccessful', 'Unsuccessful'],
      )),
      choice('conflict_status', 'Conflict status', choices(['Not Run', 'Not Run'], ['Conflict', 'Conflict'], ['No Conflict', 'No Conflict'])),
      truth('outside_maintenance_schedule', 'Outside maintenance schedule'),
      truth('unauthorized', 'Unauthorized'),
      truth('production_system', 'Production system'),
    ],
  },
];
