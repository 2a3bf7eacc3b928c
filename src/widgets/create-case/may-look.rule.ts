import type { Grant } from '../../guard/grant.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Whether a case can be looked for whose answer was lost: by its subject and by time. */
export function mayLook(data: PortalData, { search, sort }: Grant): boolean {
  return data.capabilities.search && search.includes('short_description') && sort.has('opened_at');
}
