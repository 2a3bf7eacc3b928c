/** The pages of the portal. `cases` is the case page before a case has been chosen. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'cases' }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'approvals' }
  | { readonly page: 'lists' }
  | { readonly page: 'tasks' }
  | { readonly page: 'workspace' }
  /** `projects` is the list of them, `project` one of them. */
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly id: string }
  /** `item` is the catalog item to begin with, if the link names one. */
  | { readonly page: 'create'; readonly item: string | null }
  /** `task` is the task of a project that the case is about, if the link names one. */
  | { readonly page: 'project-case'; readonly task: string | null }
  | { readonly page: 'missing' };

/** Which page a path leads to. */
export function routeOf(pathname: string): Route {
  const [, first = '', id = '', ...rest] = pathname.split('/');
  if (rest.length > 0) return { page: 'missing' };
  switch (first) {
    case '':
      return id === '' ? { page: 'home' } : { page: 'missing' };
    case 'case':
      return id === '' ? { page: 'cases' } : { page: 'case', id };
    case 'approvals':
      return id === '' ? { page: 'approvals' } : { page: 'missing' };
    case 'lists':
      return id === '' ? { page: 'lists' } : { page: 'missing' };
    case 'tasks':
      return id === '' ? { page: 'tasks' } : { page: 'missing' };
    case 'workspace':
      return id === '' ? { page: 'workspace' } : { page: 'missing' };
    case 'projects':
      return id === '' ? { page: 'projects' } : { page: 'project', id };
    case 'create':
      return { page: 'create', item: id === '' ? null : id };
    case 'project-case':
      return { page: 'project-case', task: id === '' ? null : id };
    default:
      return { page: 'missing' };
  }
}

/**
 * Follows links inside the portal without loading a document, so that the mock's records live on. Everything a browser
 * does with a link besides a plain click (a new tab, a download) stays the browser's.
 *
 * @param show is called with every new location.
 */
export function followLinks(show: () => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-route]') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  });
  addEventListener('popstate', show);
}

/**
 * Writes the addresses of all links to pages: their route with the query of the situation. `data-situation` on a link turns
 * switches of its own, as in `data-situation="persona=customer-admin"`.
 */
export function addressLinks(root: ParentNode, query: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-route]')) {
    const { route = '/', situation } = link.dataset;
    link.setAttribute('href', `${route}${situation === undefined ? query : merged(query, situation)}`);
  }
}

function merged(query: string, situation: string): string {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(situation)) parameters.set(name, value);
  return `?${parameters.toString()}`;
}

/** Goes to a page as a link to it would. */
export function goTo(route: string, query: string, show: () => void): void {
  history.pushState(null, '', `${route}${query}`);
  show();
}

/** Shows the links that are for somebody with these roles: those without `data-roles` are for all. */
export function showEntries(page: ParentNode, roles: ReadonlySet<string>): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-roles]')) {
    const isFor = link.dataset['roles']?.split(/\s+/).some((role) => roles.has(role)) ?? false;
    link.hidden = !isFor && !roles.has('admin');
  }
}

/** Says which entry of the navigation is the page at hand: `page` for itself, `true` for a page below it. */
export function markCurrent(navigation: ParentNode, pathname: string): void {
  for (const link of navigation.querySelectorAll<HTMLAnchorElement>('a[data-route]')) {
    const route = link.dataset['route'] ?? '/';
    if (route === pathname) link.ariaCurrent = 'page';
    else link.ariaCurrent = route !== '/' && pathname.startsWith(`${route}/`) ? 'true' : null;
  }
}
