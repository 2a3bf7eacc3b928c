import type { Page } from './page.js';

/** One project, in the hands of the kit's widget: the page gives it the name of the record. */
export function projectPage(id: string): Page {
  return (root) => {
    root.querySelector('customer-projects')?.setAttribute('record', `customer_project/${id}`);
  };
}
