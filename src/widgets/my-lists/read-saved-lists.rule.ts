import { nameProblem } from './saved-name.rule.js';
import { mostSaved, savedListSchema, savedListsSchema, type SavedList } from './saved-lists.schema.js';

export interface ReadSavedLists {
  readonly lists: readonly SavedList[];
  /** Whether something that made no sense is left out. */
  readonly isLess: boolean;
}

/** What an id is made of: it becomes part of the ids of elements. */
const idPattern = /^[\w-]{1,40}$/;

/**
 * Reads what a host has kept for a person. A list that makes no sense, or that has the name or the id of one before it, is left
 * out, and so is all of a document that is none. What the person may ask now is for `readArrangement` to say, whenever
 * a list is opened (G-37).
 */
export function readSavedLists(document: unknown): ReadSavedLists {
  if (document === undefined || document === null) return { lists: [], isLess: false };
  const parsed = savedListsSchema.safeParse(document);
  if (!parsed.success || parsed.data.lists.length > mostSaved) return { lists: [], isLess: true };
  const lists: SavedList[] = [];
  for (const entry of parsed.data.lists) {
    const { success, data } = savedListSchema.safeParse(entry);
    if (success && isSound(data, lists)) lists.push({ ...data, name: data.name.trim() });
  }
  return { lists, isLess: lists.length < parsed.data.lists.length };
}

function isSound({ id, name }: SavedList, before: readonly SavedList[]): boolean {
  return idPattern.test(id) && nameProblem(name, before) === null && !before.some((one) => one.id === id);
}
