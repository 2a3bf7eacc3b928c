/** What a state means for the person who reads it. */
export type StateTone = 'neutral' | 'info' | 'progress' | 'waiting' | 'success' | 'danger';

/** `task.approval` and the state of an approval itself. */
const approvalTones: Readonly<Record<string, StateTone>> = {
  'not requested': 'neutral', requested: 'waiting', approved: 'success', rejected: 'danger', cancelled: 'neutral',
  not_required: 'neutral', duplicate: 'neutral', skipped: 'neutral',
};

/** Items, projects, their tasks and what is raised in them. */
const workTones: Readonly<Record<string, StateTone>> = {
  '-5': 'waiting', '1': 'info', '2': 'progress', '3': 'success', '4': 'danger', '7': 'neutral',
};

/** How a project or one side of it goes. */
const healthTones: Readonly<Record<string, StateTone>> = { green: 'success', yellow: 'waiting', red: 'danger' };

/**
 * Tones by table, field and stored value. Values of one table mean nothing in another: 3 is a closed case, a task that is
 * complete and a problem of the old model that is pending.
 */
const tones: Readonly<Record<string, Readonly<Record<string, StateTone>>>> = {
  'sn_customerservice_case.state': {
    '0': 'neutral', '1': 'info', '10': 'progress', '18': 'waiting', '6': 'success', '3': 'neutral', '7': 'danger',
  },
  'sn_customerservice_task.state': { '1': 'info', '3': 'neutral' },
  // Instances that were not moved to the newer model still use 1 to 4.
  'problem.state': {
    '101': 'info', '102': 'progress', '103': 'progress', '104': 'progress', '106': 'success', '107': 'neutral',
    '1': 'info', '2': 'progress', '3': 'waiting', '4': 'neutral',
  },
  'incident.state': {
    '1': 'info', '2': 'progress', '3': 'waiting', '6': 'success', '7': 'neutral', '8': 'danger',
  },
  'change_request.state': {
    '-5': 'info', '-4': 'progress', '-3': 'waiting', '-2': 'progress', '-1': 'progress', '0': 'progress', '3': 'neutral',
    '4': 'danger',
  },
  'sc_request.request_state': {
    draft: 'neutral', requested: 'waiting', in_process: 'progress', closed_complete: 'success', closed_incomplete: 'danger',
    closed_cancelled: 'danger', closed_rejected: 'danger', closed_skipped: 'neutral',
  },
  'sc_req_item.state': workTones,
  'customer_project.state': workTones,
  'customer_project_task.state': workTones,
  'customer_project.status': healthTones,
  'customer_project_task.status': healthTones,
  'project_status.state': workTones,
  'project_status.overall_health': healthTones,
  'project_status.schedule': healthTones,
  'project_status.cost': healthTones,
  'project_status.resources': healthTones,
  'project_status.scope': healthTones,
  'issue.state': workTones,
  'project_change_request.state': workTones,
  'wm_order.state': {
    '1': 'neutral', '16': 'info', '17': 'progress', '18': 'progress', '3': 'success', '4': 'danger', '7': 'danger',
  },
  'sysapproval_approver.state': approvalTones,
};

/** The tone of a stored value; `null` where a value says nothing about how a record stands. */
export function stateTone(table: string, path: string, value: string): StateTone | null {
  const tonesOfField = path === 'approval' ? approvalTones : tones[`${table}.${path}`];
  return tonesOfField && Object.hasOwn(tonesOfField, value) ? (tonesOfField[value] ?? null) : null;
}
