import { sameName } from './saved-name.rule.js';
import { savedListSchema, savedListsSchema, type SavedList } from './saved-lists.schema.js';

export interface ReadSavedLists {
  readonly lists: readonly SavedList[];
  /** Whether something that made no sense is left out. */
  readonly isLess: boolean;
}

/**
 * Reads what a host has kept for a person. A list that makes no sense, or that has the name or the id of one before it, is left
 * out, and so is all of a document that is none. What the person may ask now is for `readArrangement` to say, whenever
 * a list is opened (G-37).
 */
export function readSavedLists(document: unknown): ReadSavedLists {
  if (document === undefined || document === null) return { lists: [], isLess: false };
  const parsed = savedListsSchema.safeParse(document);
  if (!parsed.success) return { lists: [], isLess: true };
  const lists: SavedList[] = [];
  for (const entry of parsed.data.lists) {
    const { success, data } = savedListSchema.safeParse(entry);
    if (success && !lists.some(({ id, name }) => id === data.id || sameName(name, data.name))) lists.push(data);
  }
  return { lists, isLess: lists.length < parsed.data.lists.length };
}
