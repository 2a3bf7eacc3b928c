import type { Path } from '../../data/path.js';
import type { Clause, Condition } from '../../data/query.js';
import type { Grant } from '../../guard/grant.js';
import { caseTaskTable, taskColumns } from '../case-tasks/task-list.rule.js';

/** One list of a module. */
export interface ModuleList {
  readonly name: ListName;
  readonly table: string;
  /** Which of the widget's views it is read through. */
  readonly through: 'view' | 'customerView';
  /** What its records have in common; all that the person may read if absent. */
  readonly where?: Condition;
  /** Whether the server's own rules make the list where the view does not let `where` be filtered on. */
  readonly isServerMade?: boolean;
  /** Its columns as far as the view lists them; all that it lists if absent. */
  readonly columns?: readonly Path[];
}

export interface WorkspaceModule {
  readonly name: 'tasks' | 'customers' | 'cases';
  readonly lists: readonly ModuleList[];
}

export type ListName =
  | 'my-tasks' | 'my-open' | 'unassigned' | 'accessible' | 'all-tasks' | 'contributing'
  | 'accounts' | 'partners' | 'contacts' | 'consumers' | 'households' | 'members' | 'cases';

const mine: Clause = { field: 'assigned_to', op: 'equals', value: { me: 'user' } };
const ofMyGroups: Clause = { field: 'assignment_group', op: 'in', value: { me: 'groups' } };

function tasks(name: ListName, scope: 'mine' | 'group', where?: Condition): ModuleList {
  return { name, table: caseTaskTable, through: 'view', columns: taskColumns(scope), ...(where ? { where } : {}) };
}

function customers(name: ListName, table: string, where?: Condition): ModuleList {
  return { name, table, through: 'customerView', ...(where ? { where } : {}) };
}

/** The modules of each role. Who has several of the roles has the modules of all of them. */
const modules: readonly (readonly [role: string, WorkspaceModule])[] = [
  ['sn_customerservice.case_task_agent', {
    name: 'tasks',
    lists: [
      tasks('my-tasks', 'mine', mine),
      tasks('my-open', 'mine', { all: [mine, { field: 'active', op: 'equals', value: true }] }),
      tasks('unassigned', 'mine', { all: [{ field: 'assigned_to', op: 'is-empty' }, ofMyGroups] }),
      tasks('accessible', 'group', { any: [mine, ofMyGroups, { field: 'opened_by', op: 'equals', value: { me: 'user' } }] }),
    ],
  }],
  ['sn_customerservice.case_task_agent', {
    name: 'customers',
    lists: [
      customers('accounts', 'customer_account', { field: 'customer', op: 'equals', value: true }),
      customers('partners', 'customer_account', { field: 'partner', op: 'equals', value: true }),
      customers('contacts', 'customer_contact'),
      customers('consumers', 'csm_consumer'),
      customers('households', 'csm_household'),
      customers('members', 'csm_household_member'),
    ],
  }],
  ['sn_customerservice.case_task_viewer', { name: 'tasks', lists: [tasks('all-tasks', 'group')] }],
  ['sn_customerservice.case_contributor_viewer', {
    name: 'tasks',
    lists: [{
      ...tasks('contributing', 'group', {
        any: [
          { field: 'parent.contributor_users', op: 'contains', value: { me: 'user' } },
          { field: 'parent.contributor_groups', op: 'contains', value: { me: 'groups' } },
        ],
      }),
      isServerMade: true,
    }],
  }],
  ['sn_customerservice.case_viewer', {
    name: 'cases',
    lists: [{
      name: 'cases',
      table: 'sn_customerservice_case',
      through: 'view',
      columns: ['number', 'state', 'short_description', 'priority', 'account', 'contact', 'sys_updated_on'],
    }],
  }],
];

/** What a list is read through; `null` where the person has no view of its table. */
export type GrantFor = (list: ModuleList) => Pick<Grant, 'filter'> | null;

/** The modules of somebody with these roles, each with the lists that their views allow; a module of which none is left goes. */
export function modulesOf(roles: readonly string[], grantFor: GrantFor): readonly WorkspaceModule[] {
  const found = new Map<WorkspaceModule['name'], ModuleList[]>();
  for (const [role, { name, lists }] of modules) {
    if (!roles.includes(role)) continue;
    const offered = lists.filter((list) => isOffered(list, grantFor(list)));
    if (offered.length > 0) found.set(name, [...(found.get(name) ?? []), ...offered]);
  }
  return [...found].map(([name, lists]) => ({ name, lists }));
}

/** The condition of a list; `undefined` where the server makes it alone. */
export function conditionOf({ where }: ModuleList, grant: Pick<Grant, 'filter'>): Condition | undefined {
  return where && isFilterable(where, grant) ? where : undefined;
}

function isOffered({ where, isServerMade }: ModuleList, grant: Pick<Grant, 'filter'> | null): boolean {
  return grant !== null && (!where || isServerMade === true || isFilterable(where, grant));
}

function isFilterable(condition: Condition, grant: Pick<Grant, 'filter'>): boolean {
  if ('all' in condition) return condition.all.every((part) => isFilterable(part, grant));
  if ('any' in condition) return condition.any.every((part) => isFilterable(part, grant));
  return grant.filter.has(condition.field);
}
