import { pageElement } from '../host/page-element.js';
import { addressLinks } from '../host/router.js';
import { text } from '../texts/texts.js';
import { guideCases, guideTasks } from './guide-cases.js';
import type { GuideTask } from './guide-cases.js';
import type { Page } from './page.js';
import { showRecentCases } from './recent-cases.js';

/** Welcome, the person's cases, and the guide for visitors of the demo. */
export const homePage: Page = (root, context) => {
  const { situation: { locale }, name, about, query } = context;
  pageElement(root, '#greeting', HTMLElement).textContent = text(locale, 'home.greeting', { name });
  pageElement(root, '#guide-name', HTMLElement).textContent = name;
  pageElement(root, '#guide-about', HTMLElement).textContent = about;
  const cases = guideCases.map(({ id, title, shows }) => guideItem({ route: `/case/${id}`, title, shows }));
  pageElement(root, '#guide-cases', HTMLElement).replaceChildren(...cases);
  pageElement(root, '#guide-tasks', HTMLElement).replaceChildren(...guideTasks.map(guideItem));
  addressLinks(root, query);
  void showRecentCases(pageElement(root, '[data-slot="recent-cases"]', HTMLElement), { ...context, locale });
};

function guideItem({ route, situation, title, shows }: Omit<GuideTask, 'situation'> & Partial<Pick<GuideTask, 'situation'>>): HTMLElement {
  const link = document.createElement('a');
  link.dataset['route'] = route;
  if (situation !== undefined) link.dataset['situation'] = situation;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link, shows);
  return item;
}
