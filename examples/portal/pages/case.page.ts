import type { Page } from './page.js';

/**
 * One case, in the hands of the kit's widget: the page gives it the name of the record. Setting it again changes nothing,
 * and whatever else changes reaches the widget through its provider.
 */
export function casePage(id: string): Page {
  return (root) => {
    root.querySelector('case-view')?.setAttribute('record', `sn_customerservice_case/${id}`);
  };
}
