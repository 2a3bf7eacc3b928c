import { pageElement } from '../host/page-element.js';
import type { Page } from './page.js';
import { showRecentCases } from './recent-cases.js';

/** The person's cases, to choose one. */
export const casesPage: Page = (root, context) => {
  const place = pageElement(root, '[data-slot="recent-cases"]', HTMLElement);
  void showRecentCases(place, { ...context, locale: context.situation.locale });
};
