import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField } from './form-field.js';

/** Fields that belong together, under what they have in common; nothing without any. */
export function fieldGroup(legend: string, fields: readonly FormField[], draw: (field: FormField) => unknown): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  return html`<fieldset class="fields" part="fields">
    <legend>${legend}</legend>
    ${repeat(fields, ({ path }) => path, draw)}
  </fieldset>`;
}
