import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { directionOf } from '../src/i18n/direction.js';
import portalViews from '../examples/portal/public/portal-views.json' with { type: 'json' };
import { tokenFor } from '../mocks/personas.js';
import { situationOf } from './situation.js';

/** What a story can say about the provider around it, as `parameters.portal`. */
export interface PortalParameters {
  /** A view document instead of the demo portal's. */
  readonly views?: unknown;
  /** `none` for stories that bring providers of their own, or show what happens without one. */
  readonly provider?: 'demo' | 'none';
}

/**
 * Puts a story into a portal in the situation of the toolbar. The token is a new function each time, so that a change of
 * the situation is a new session, as a sign-in would be.
 */
export const withPortal: Decorator = (story, { globals, parameters }) => {
  const situation = situationOf(globals);
  const { views = portalViews, provider = 'demo' }: PortalParameters = parameters['portal'] ?? {};
  const root = document.documentElement;
  root.lang = situation.locale;
  root.dir = situation.direction === 'auto' ? directionOf(situation.locale) : situation.direction;
  root.style.colorScheme = situation.theme === 'auto' ? 'light dark' : situation.theme;
  root.style.background = 'Canvas';
  root.style.color = 'CanvasText';
  if (provider === 'none') return story();
  return html`<portal-provider
    adapter="servicenow"
    base-url=${location.origin}
    locale=${situation.locale}
    color-scheme=${situation.theme}
    .views=${views}
    .getToken=${() => Promise.resolve(tokenFor(situation.persona))}
    >${story()}</portal-provider
  >`;
};
