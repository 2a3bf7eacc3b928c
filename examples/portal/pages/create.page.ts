import type { Page } from './page.js';

/** Something new from the catalog, or a new case; a link may name the item to begin with. */
export function createPage(item: string | null): Page {
  return (root, { situation: { persona } }) => {
    root.querySelector('create-case')?.setAttribute('producer', producerFor(persona));
    if (item !== null) root.querySelector('create-request')?.setAttribute('item', item);
  };
}

/** What kind of case this portal offers to whom; whoever may open none is told so. */
function producerFor(persona: string): string {
  if (persona === 'proxy-contact') return 'proxy';
  return persona.endsWith('-contributor') ? 'customer' : 'product';
}
