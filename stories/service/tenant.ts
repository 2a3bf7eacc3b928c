import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { tokenFor } from '../../mocks/personas.js';
import type { PersonaId } from '../../mocks/personas.js';
import { countingAdapter } from '../../mocks/simulation/counting-adapter.js';
import { createAdapter } from '../../src/adapters/servicenow/create-adapter.js';
import { demoViews } from './views.js';

/** A provider of its own for one person, as each of two tenants on a page has one. */
export function tenant(persona: PersonaId, content: TemplateResult): TemplateResult {
  return html`<portal-provider
    adapter="servicenow"
    .views=${demoViews}
    .getToken=${() => Promise.resolve(tokenFor(persona))}
    >${content}</portal-provider
  >`;
}

/** The same with the tags of `registerWidgets({ prefix: 'acme' })`, which the story calls before. */
export function acmeTenant(persona: PersonaId, content: TemplateResult): TemplateResult {
  return html`<acme-portal-provider
    adapter="servicenow"
    .views=${demoViews}
    .getToken=${() => Promise.resolve(tokenFor(persona))}
    >${content}</acme-portal-provider
  >`;
}

/** A provider for one person at a backend that counts what a person may read. */
export function countingTenant(persona: PersonaId, content: TemplateResult): TemplateResult {
  const adapter = countingAdapter(createAdapter({ baseUrl: location.origin, getToken: () => Promise.resolve(tokenFor(persona)) }));
  return html`<portal-provider .adapter=${adapter} .views=${demoViews}>${content}</portal-provider>`;
}
