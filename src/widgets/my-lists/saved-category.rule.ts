import type { OfferedCategory } from './offered-lists.controller.js';
import type { SavedList } from './saved-lists.schema.js';

/** What the id of a saved list begins with among those to choose from; no catalogue's id does. */
const prefix = 'saved-list/';

/** The id by which a saved list is chosen. */
export function choiceId({ id }: Pick<SavedList, 'id'>): string {
  return `${prefix}${id}`;
}

/**
 * The saved lists as one more category: each is a list that the person has, under its own name. One that arranges a list which
 * they do not have here is not among them.
 */
export function withSaved(categories: readonly OfferedCategory[], saved: readonly SavedList[], label: string): readonly OfferedCategory[] {
  const all = categories.flatMap(({ lists }) => lists);
  const lists = saved.flatMap((one) => {
    const list = all.find(({ id }) => id === one.list);
    return list ? [{ ...list, id: choiceId(one), label: one.name }] : [];
  });
  return lists.length === 0 ? categories : [...categories, { category: { id: 'my-saved-lists', label, lists: [] }, lists }];
}
