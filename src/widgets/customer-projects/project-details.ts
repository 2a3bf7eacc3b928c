import { html, nothing, type TemplateResult } from 'lit';
import { stateTone } from '../../model/state-tone.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { sectionsWithout } from '../../parts/record-form/form-sections.rule.js';
import { headerFields } from './project-lists.rule.js';
import type { ProjectShown } from './project-header.js';

/** The fields of the view that stand nowhere else on the page, read-only. The name is the heading above; few projects have a parent. */
export function projectDetails({ locale, row, allowed }: ProjectShown, headingLevel: number): TemplateResult | typeof nothing {
  const { table, richText, description } = allowed;
  const sections = sectionsWithout(allowed, row, [
    ...headerFields, 'short_description', ...(row.display['parent'] ? [] : ['parent']),
  ]);
  if (sections.length === 0) return nothing;
  return html`<div part="details">
    ${recordForm({ locale, table, toneOf: stateTone, richText, sections, row, descriptions: description, headingLevel })}
  </div>`;
}
