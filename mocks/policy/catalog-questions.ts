import type { Actor, StoredRecord } from '../backend/types.js';
import type { Lookup } from './lookup.js';
import { meetsCriteria } from './user-criteria.js';

type Found = Readonly<StoredRecord>;

/** Whether an item is offered to a person: to everybody unless it says to whom, and never to whom it says it is not. */
export function isOffered(actor: Actor, item: Found, lookup: Lookup): boolean {
  const criteriaIn = (table: string): readonly string[] =>
    lookup.query(table, `sc_cat_item=${item['sys_id'] ?? ''}`).map((row) => row['user_criteria'] ?? '');
  if (item['active'] !== 'true') return false;
  if (meetsCriteria(actor, lookup, criteriaIn('sc_cat_item_user_criteria_no_mtom'))) return false;
  const wanted = criteriaIn('sc_cat_item_user_criteria_mtom');
  return wanted.length === 0 || meetsCriteria(actor, lookup, wanted);
}

/** The variables of an item and of its variable sets, hidden ones included, in the order in which they are asked. */
export function questionsOf(item: string, { query }: Lookup): readonly Found[] {
  const sets = query('io_set_item', `sc_cat_item=${item}`).map((row) => row['variable_set'] ?? '');
  return [`cat_item=${item}`, ...sets.map((set) => `variable_set=${set}`)]
    .flatMap((place) => query('item_option_new', `active=true^${place}`))
    .toSorted((one, other) => Number(one['order'] ?? 0) - Number(other['order'] ?? 0));
}

/** The items that ask a variable: its own, or all that have its set. */
export function itemsAsking(question: Found, { query }: Lookup): readonly string[] {
  const own = question['cat_item'];
  if (own !== undefined) return [own];
  return query('io_set_item', `variable_set=${question['variable_set'] ?? ''}`).map((row) => row['sc_cat_item'] ?? '');
}

/** Whether a variable is put to a person at all. */
export function isAskedOf(actor: Actor, question: Found): boolean {
  const roles = (question['read_roles'] ?? '').split(',').filter((role) => role !== '');
  return question['hidden'] !== 'true' && (roles.length === 0 || roles.some((role) => actor.roles.has(role)));
}
