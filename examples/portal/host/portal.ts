import type { PortalProvider } from '../../../src/provider/portal-provider.js';
import { casePage } from '../pages/case.page.js';
import { createPage } from '../pages/create.page.js';
import { casesPage } from '../pages/cases.page.js';
import { projectCasePage } from '../pages/project-case.page.js';
import { projectPage } from '../pages/project.page.js';
import { homePage } from '../pages/home.page.js';
import { cloneTemplate } from '../pages/page.js';
import type { Page } from '../pages/page.js';
import { directionOf, fillTexts, text } from '../texts/texts.js';
import type { TextKey } from '../texts/en.js';
import type { Backend } from './backend.js';
import { pageElement } from './page-element.js';
import { addressLinks, goTo, markCurrent, routeOf, showEntries } from './router.js';
import type { Route } from './router.js';
import { readSituation, writeSituation } from './situation.js';
import type { Choices, Situation, Switch } from './situation.js';

/** The portal around the widgets: which page is shown, to whom, in which language and colours. */
export class Portal {
  readonly #backend: Backend;
  readonly #provider: PortalProvider;
  readonly #choices: Choices;
  readonly #main = pageElement(document, '#main', HTMLElement);
  #situation: Situation;
  #shown: { readonly path: string; readonly page: Page } | undefined;
  #work = new AbortController();

  constructor(backend: Backend, provider: PortalProvider, choices: Choices) {
    this.#backend = backend;
    this.#provider = provider;
    this.#choices = choices;
    this.#situation = readSituation(location.search, choices);
    this.#signIn();
    this.#backend.setScenario(this.#situation.scenario);
    // Cases and listed projects have pages of their own here; every other record is shown where it was asked for.
    provider.addEventListener('portal-open-record', (event) => {
      const { ref, table } = event.detail;
      const page = pageFor(table, routeOf(location.pathname));
      if (page === null) return;
      event.preventDefault();
      goTo(ref.replace(table, page), this.#query(), () => this.showLocation());
    });
  }

  get situation(): Situation {
    return this.#situation;
  }

  /** Shows what the location says: the situation of its query, the page of its path. */
  showLocation(): void {
    const before = this.#situation;
    this.#situation = readSituation(location.search, this.#choices);
    if (before.persona !== this.#situation.persona) this.#signIn();
    if (before.scenario !== this.#situation.scenario) this.#startOver();
    this.#showPage();
  }

  /** Turns one switch and writes it into the location. */
  change(name: Switch, value: string): void {
    const query = writeSituation({ ...this.#situation, [name]: value }, location.search, this.#choices);
    history.replaceState(null, '', `${location.pathname}${query}`);
    this.showLocation();
  }

  /** Gives all records back their first state. */
  reset(): void {
    this.#backend.reset();
    this.#provider.reconnect();
    this.#showPage();
  }

  /** Another token is another session: the kit drops everything it holds of the person before. */
  #signIn(): void {
    const { token } = this.#backend.visitor(this.#situation.persona);
    this.#provider.getToken = () => Promise.resolve(token);
  }

  #startOver(): void {
    this.#backend.setScenario(this.#situation.scenario);
    this.#provider.reconnect();
  }

  #showPage(): void {
    const path = location.pathname;
    const route = routeOf(path);
    const arrived = this.#shown?.path !== path;
    if (arrived) {
      const navigated = this.#shown !== undefined;
      this.#main.replaceChildren(cloneTemplate(`page-${route.page}`));
      this.#shown = { path, page: pageOf(route) };
      if (navigated) {
        scrollTo(0, 0);
        this.#main.focus({ preventScroll: true });
      }
    }
    this.#dress(route);
    this.#work.abort();
    this.#work = new AbortController();
    this.#shown?.page(this.#main, {
      situation: this.#situation,
      ...this.#backend.visitor(this.#situation.persona),
      query: this.#query(),
      signal: this.#work.signal,
    });
  }

  /** Everything around the page that depends on the situation. */
  #dress(route: Route): void {
    const { locale, scheme, persona } = this.#situation;
    const root = document.documentElement;
    root.lang = locale;
    root.dir = directionOf(locale);
    root.dataset['scheme'] = scheme;
    this.#provider.locale = locale;
    document.title = `${text(locale, titles[route.page])} · Aurel`;
    fillTexts(document, locale);
    addressLinks(document, this.#query());
    const { name, roles } = this.#backend.visitor(persona);
    const navigation = pageElement(document, '.site-nav', HTMLElement);
    showEntries(document, roles);
    markCurrent(navigation, location.pathname);
    pageElement(document, '#person', HTMLElement).textContent = name;
  }

  #query(): string {
    return writeSituation(this.#situation, location.search, this.#choices);
  }
}

const titles: Readonly<Record<Route['page'], TextKey>> = {
  home: 'title.home',
  cases: 'cases.choose',
  case: 'case.title',
  approvals: 'approvals.title',
  lists: 'lists.title',
  tasks: 'tasks.title',
  workspace: 'workspace.title',
  projects: 'projects.title',
  project: 'project.title',
  create: 'create.title',
  'project-case': 'project-case.title',
  missing: 'missing.title',
};

/** The page that a record is shown on; `null` where it is shown in place, as a sub-project is on the page of its project. */
function pageFor(table: string, { page }: Route): '/case' | '/projects' | null {
  if (table === 'sn_customerservice_case') return '/case';
  return table === 'customer_project' && page === 'projects' ? '/projects' : null;
}

function pageOf(route: Route): Page {
  switch (route.page) {
    case 'home':
      return homePage;
    case 'cases':
      return casesPage;
    case 'case':
      return casePage(route.id);
    case 'project':
      return projectPage(route.id);
    case 'approvals':
    case 'lists':
    case 'tasks':
    case 'workspace':
    case 'projects':
      return () => undefined;
    case 'create':
      return createPage(route.item);
    case 'project-case':
      return projectCasePage(route.task);
    case 'missing':
      return () => undefined;
  }
}
