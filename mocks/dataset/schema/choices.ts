import { choices } from './fields.js';

/** Choice lists that several tables share. A table whose list differs keeps its own beside its columns. */
export const taskStates = choices(
  ['-5', 'Pending'],
  ['1', 'Open'],
  ['2', 'Work in Progress'],
  ['3', 'Closed Complete'],
  ['4', 'Closed Incomplete'],
  ['7', 'Closed Skipped'],
);

/** How a project or a piece of it goes. */
export const healthColours = choices(['green', 'Green'], ['yellow', 'Yellow'], ['red', 'Red']);

export const taskPriorities = choices(
  ['1', '1 - Critical'],
  ['2', '2 - High'],
  ['3', '3 - Moderate'],
  ['4', '4 - Low'],
  ['5', '5 - Planning'],
);

/** Cases and case tasks are never planned. */
export const casePriorities = taskPriorities.slice(0, 4);

export const threeLevels = choices(['1', '1 - High'], ['2', '2 - Medium'], ['3', '3 - Low']);

export const escalations = choices(['0', 'Normal'], ['1', 'Moderate'], ['2', 'High'], ['3', 'Overdue']);

export const channels = choices(
  ['web', 'Web'],
  ['phone', 'Phone'],
  ['email', 'Email'],
  ['chat', 'Chat'],
  ['social', 'Social'],
  ['community', 'Community'],
  ['alert', 'Alert'],
  ['virtual_agent', 'Virtual Agent'],
  ['in_person', 'In Person'],
);

/** The value of a task that nobody was asked to approve is written with a blank, unlike `not_required`. */
export const approvalStates = choices(
  ['not requested', 'Not Yet Requested'],
  ['requested', 'Requested'],
  ['approved', 'Approved'],
  ['rejected', 'Rejected'],
  ['cancelled', 'Cancelled'],
  ['not_required', 'No Longer Required'],
  ['duplicate', 'Duplicate'],
  ['skipped', 'Skipped'],
);

/** The steps of an item in the order in which they are taken; the last one leaves that order. */
export const itemStages = choices(
  ['waiting_for_approval', 'Waiting for Approval'],
  ['approved', 'Approved'],
  ['fulfillment', 'Fulfillment'],
  ['delivery', 'Delivery'],
  ['complete', 'Completed'],
  ['request_cancelled', 'Request Cancelled'],
);
