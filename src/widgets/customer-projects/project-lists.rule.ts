import type { Path } from '../../data/path.js';
import type { Sort } from '../../data/query.js';

/** Records that belong to a project. */
export interface ProjectList {
  readonly name: 'tasks' | 'changes' | 'reports' | 'sub-projects' | 'orders' | 'contacts';
  readonly table: string;
  /** The field that holds the key of the project. The view must let it be filtered on, or the list is not there. */
  readonly tie: Path;
  /** The order that they come in: the first that the view lets be sorted by. */
  readonly order: readonly Sort[];
}

/** The table of customer projects. */
export const projectTable = 'customer_project';

/** The table of their tasks. */
export const projectTaskTable = 'customer_project_task';

const ascending = (field: Path): Sort => ({ field, direction: 'ascending' });
const descending = (field: Path): Sort => ({ field, direction: 'descending' });

/** The related lists of ServiceNow's customer project form, in its order. */
export const projectLists: readonly ProjectList[] = [
  { name: 'tasks', table: projectTaskTable, tie: 'top_task', order: [ascending('start_date'), ascending('number')] },
  { name: 'changes', table: 'project_change_request', tie: 'parent', order: [descending('opened_at'), descending('number')] },
  { name: 'reports', table: 'project_status', tie: 'project', order: [descending('as_on'), descending('number')] },
  { name: 'sub-projects', table: projectTable, tie: 'parent', order: [ascending('start_date'), ascending('number')] },
  { name: 'orders', table: 'wm_order', tie: 'initiated_from', order: [descending('opened_at'), descending('number')] },
  { name: 'contacts', table: 'project_contact', tie: 'project', order: [ascending('contact')] },
];

/** The columns of a list of projects, as far as the view lists them. */
export const projectColumns: readonly Path[] = [
  'number', 'short_description', 'state', 'status', 'percent_complete', 'end_date', 'project_manager',
];

/** What ends last comes first: what is under way stands before what is over. */
export const projectOrder: readonly Sort[] = [descending('end_date'), descending('number')];

/** What the header shows of a project, in this order, as far as the view lists it. */
export const headerFields: readonly Path[] = ['number', 'state', 'status', 'percent_complete'];
