import type { PersonalLists, SavedLists } from '../../src/widgets/my-lists/personal-lists.js';

/** A host's store that has these for whoever asks, and keeps what is saved as long as the story is shown. */
export function storeWith(...lists: SavedLists['lists']): PersonalLists {
  let kept: SavedLists = { version: 1, lists };
  return {
    load: () => Promise.resolve(kept),
    save: (_person, saved) => {
      kept = saved;
      return Promise.resolve();
    },
  };
}

/** A host's store that has nothing and keeps nothing. */
export const storeThatKeepsNothing: PersonalLists = {
  load: () => Promise.resolve(null),
  save: () => Promise.reject(new Error('full')),
};

/** A host's store that cannot be reached. */
export const storeOutOfReach: PersonalLists = {
  load: () => Promise.reject(new Error('unreachable')),
  save: () => Promise.reject(new Error('unreachable')),
};

/** A host's store that never answers. */
export const silentStore: PersonalLists = {
  load: () => new Promise(() => undefined),
  save: () => new Promise(() => undefined),
};
