import type { Actor, StoredRecord } from '../backend/types.js';
import { actingReach, personalReach, readsCase } from './case-reach.js';
import type { Lookup } from './lookup.js';
import { isAgent } from './people.js';
import { reachOf, reachQuery, reaches } from './reach.js';
import { keysIn } from './user-criteria.js';
import { groupsOf, isWorkedOn } from './worked-tasks.js';

type Found = Readonly<StoredRecord>;

const contributorViewer = 'sn_customerservice.case_contributor_viewer';

function caseOf(task: Found, { find }: Lookup): Found | undefined {
  return find('sn_customerservice_case', task['parent'] ?? '');
}

/** Whether no case task is hidden from a person. */
export function seesAllTasks(actor: Actor): boolean {
  return isAgent(actor) || actor.roles.has('sn_customerservice.case_task_viewer');
}

/** Whether a task is put before customers and belongs to a case that the person sees as one, or for one. */
function isShown(actor: Actor, task: Found, lookup: Lookup): boolean {
  const parent = caseOf(task, lookup);
  return task['visible_to_customer'] === 'true' && parent !== undefined && reaches(personalReach(actor, lookup), parent);
}

/** Whether a customer, or somebody for them, may do something about a task: it is shown to them and the case is theirs. */
export function isActedOn(actor: Actor, task: Found, lookup: Lookup): boolean {
  const parent = caseOf(task, lookup);
  return task['visible_to_customer'] === 'true' && parent !== undefined && reaches(actingReach(actor, lookup), parent);
}

/** Whether a person or one of their groups is among the contributors of a case. */
function contributesTo(actor: Actor, found: Found, lookup: Lookup): boolean {
  const groups = new Set(groupsOf(actor, lookup));
  return keysIn(found, 'contributor_users').includes(actor.sysId) || keysIn(found, 'contributor_groups').some((group) => groups.has(group));
}

/** Whether the lists that belong to a case are open to a viewer: they contribute to it, or read it by another role. */
export function viewsListsOf(actor: Actor, found: Found | undefined, lookup: Lookup): boolean {
  if (found === undefined || !actor.roles.has(contributorViewer)) return false;
  return contributesTo(actor, found, lookup) || readsCase(actor, found, lookup);
}

/** Whether a person may read a case task. */
export function readsTask(actor: Actor, task: Found, lookup: Lookup): boolean {
  return seesAllTasks(actor) || isWorkedOn(actor, task, lookup) || isShown(actor, task, lookup) || viewsListsOf(actor, caseOf(task, lookup), lookup);
}

/** The case tasks that a person may read, as an encoded query. */
export function taskQuery(actor: Actor, lookup: Lookup): string {
  const readable = lookup.query('sn_customerservice_task', '').filter((task) => readsTask(actor, task, lookup));
  return reachQuery(reachOf([['sys_id', readable.map((task) => task['sys_id'] ?? '')]]));
}
