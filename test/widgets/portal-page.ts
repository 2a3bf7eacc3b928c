import { getResponse, http, type HttpHandler } from 'msw';
import { startInPageMock } from '../../mocks/in-page-network.js';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import { createMock, type Mock } from '../../mocks/simulation/create-mock.js';
import type { ScenarioId } from '../../mocks/scenarios.js';
import { registerWidgets } from '../../src/define.js';
import type { PortalProvider } from '../../src/provider/portal-provider.js';
import { settled } from '../../src/testing/settled.js';

/** The view document of the demo portal. */
export const demoViews = new URL('../../examples/portal/public/portal-views.json', import.meta.url).href;

export interface PageOptions {
  readonly persona?: PersonaId;
  readonly scenario?: ScenarioId;
  readonly views?: PortalProvider['views'];
  readonly locale?: string;
  readonly timeZone?: string;
}

/*
 * One service and one network for the whole test file: the adapter keeps the `fetch` that it found when it was loaded,
 * so a second network would never be asked.
 */
const service = createMock({ wait: () => Promise.resolve() });
const answers: HttpHandler[] = [];
startInPageMock({
  handlers: [http.all('*', ({ request }) => getResponse(answers, request)), ...service.handlers],
});
// It asks with the `fetch` and the `XMLHttpRequest` that it finds when it is loaded: those of this network.
await import('./loaded-before.js');

/** A page of a portal with one widget on it, in front of the mocked service. */
export class PortalPage {
  readonly mock: Mock = service;
  readonly errors: string[] = [];
  readonly drift: string[] = [];
  provider: PortalProvider;

  constructor({ persona = 'customer', scenario = 'normal', views = demoViews, locale = 'en', timeZone }: PageOptions = {}) {
    registerWidgets();
    this.mock.setScenario(scenario);
    this.mock.reset();
    this.provider = document.createElement('portal-provider');
    this.provider.views = views;
    this.provider.locale = locale;
    if (timeZone) this.provider.timeZone = timeZone;
    this.provider.getToken = () => Promise.resolve(tokenFor(persona));
    this.provider.addEventListener('portal-error', ({ detail }) => this.errors.push(detail.code));
    this.provider.addEventListener('portal-drift', ({ detail }) => this.drift.push(...detail.fields));
  }

  /** Puts a widget on the page and waits until it has something to show or to say. */
  async show<Widget extends HTMLElement>(widget: Widget): Promise<Widget> {
    this.provider.append(widget);
    document.body.append(this.provider);
    await settled(widget);
    return widget;
  }

  /** Answers some requests in the service's place, until the page is left. */
  answerFirst(...handlers: readonly HttpHandler[]): void {
    answers.push(...handlers);
  }

  signIn(persona: PersonaId): void {
    this.provider.getToken = () => Promise.resolve(tokenFor(persona));
  }

  /** Waits until the page has asked for nothing more for a while, counted in turns of its event loop. */
  async quiet(): Promise<void> {
    for (let calm = 0, seen = -1; calm < 20; calm += 1) {
      if (this.mock.requests.length !== seen) [calm, seen] = [0, this.mock.requests.length];
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Takes everything away again. */
  leave(): void {
    answers.length = 0;
    this.provider.remove();
  }
}

/** A tag with attributes: what a page would have in its HTML. */
export function tag<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
