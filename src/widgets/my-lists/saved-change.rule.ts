import { nameProblem } from './saved-name.rule.js';
import { mostSaved, type SavedList } from './saved-lists.schema.js';

/** What a person does to one of their saved lists. */
export type SavedChange =
  /** Puts a list in the place of the one of its id; a new one, or one that is not there any more, at `place` or else last. */
  | { readonly kind: 'put'; readonly list: SavedList; readonly place?: number }
  | { readonly kind: 'delete'; readonly id: string };

/** Why a change cannot be made: another list has the name, or there are as many as there may be. */
export type ChangeProblem = 'taken' | 'too-many';

/** The lists once a change is made, or what is in its way. */
export function changedLists(lists: readonly SavedList[], change: SavedChange): readonly SavedList[] | ChangeProblem {
  if (change.kind === 'delete') return lists.filter(({ id }) => id !== change.id);
  const { list, place = lists.length } = change;
  const others = lists.filter(({ id }) => id !== list.id);
  if (nameProblem(list.name, others) !== null) return 'taken';
  if (others.length >= mostSaved) return 'too-many';
  return others.length < lists.length ? lists.map((one) => (one.id === list.id ? list : one)) : lists.toSpliced(place, 0, list);
}
