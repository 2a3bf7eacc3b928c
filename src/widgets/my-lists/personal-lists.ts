import type { SavedList } from './saved-lists.schema.js';

/** All lists of one person, as a host keeps them: plain JSON. */
export interface SavedLists {
  readonly version: 1;
  readonly lists: readonly SavedList[];
}

/**
 * Where the lists are kept that people save: the host's own store, behind its own sign-in. The kit writes nothing to web
 * storage, which the next person at the same machine could read (T27).
 *
 * What is kept are names of fields, operators, and what the person filtered and searched by, never a record. That may be a
 * name all the same: keep it as carefully as other personal data, and for one person only.
 */
export interface PersonalLists {
  /**
   * What was saved last for a person; `undefined` or `null` for nothing. What makes no sense is left out, and what the person
   * may no longer ask is refused, so it need not be checked. Rejects when it cannot be had: people may then try again. Asked
   * before each save too, since another page of theirs may have saved meanwhile.
   *
   * @param person The key of their user record; of one who acts for somebody, `/` and the key of that person too.
   */
  load(person: string): Promise<unknown>;

  /** Keeps all lists of a person in place of those before. Resolves once they are safe; rejects when they are not. */
  save(person: string, lists: SavedLists): Promise<void>;
}
