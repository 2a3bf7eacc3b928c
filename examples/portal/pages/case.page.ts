import type { Page } from './page.js';

/**
 * One case, in the hands of the kit's widgets: the page gives each the name of the record. Setting it again changes
 * nothing, and whatever else changes reaches the widgets through their provider.
 */
export function casePage(id: string): Page {
  return (root) => {
    for (const widget of root.querySelectorAll('record-view, related-records')) {
      widget.setAttribute('record', `sn_customerservice_case/${id}`);
    }
  };
}
