import type { Page } from './page.js';

/**
 * One case and who stands behind it, in the hands of the kit's widgets: the page gives them the name of the record. Setting it again changes nothing,
 * and whatever else changes reaches the widgets through their provider.
 */
export function casePage(id: string): Page {
  return (root) => {
    for (const widget of root.querySelectorAll('case-view, customer-information')) widget.setAttribute('record', `sn_customerservice_case/${id}`);
  };
}
