import type { Page } from './page.js';

/** Something new from the catalog; a link may name the item to begin with. */
export function createPage(item: string | null): Page {
  return (root) => {
    if (item !== null) root.querySelector('create-request')?.setAttribute('item', item);
  };
}
