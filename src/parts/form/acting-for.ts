import { html, nothing, type TemplateResult } from 'lit';

/** Says for whom a person acts, always in view (T22); nothing where the text is empty, since they act for themselves. */
export function actingForBand(text: string): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<p class="acting-for" part="acting-for">${text}</p>`;
}
