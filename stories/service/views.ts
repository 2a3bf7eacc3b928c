import portalViews from '../../examples/portal/public/portal-views.json' with { type: 'json' };

/** The view document of the demo portal. */
export const demoViews = portalViews;

/** A document of a portal owner who tried a wildcard, granted a filter on a field that may not be read, and misspelt a key. */
export const brokenViews = {
  version: 1,
  views: [
    { name: 'portal', table: 'sn_customerservice_case', roles: ['snc_external'], list: ['*'] },
    { name: 'portal', table: 'problem', roles: ['snc_external'], list: ['number'], filter: ['priority'] },
    { name: 'portal', table: 'change_request', roles: ['snc_external'], lists: ['number'] },
  ],
};

/** The demo's views for the tables named, and nothing for all others. */
export function viewsOnly(...tables: readonly string[]) {
  return { ...portalViews, views: portalViews.views.filter(({ table }) => tables.includes(table)) };
}
