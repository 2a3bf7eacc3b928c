import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldType } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { RecordRow } from '../../data/row.js';
import type { FormSection } from '../../guard/grant.js';
import { fieldLabel, fieldOf, type FieldDescriptions } from '../field-value/field.js';
import { fieldValue, type FieldValueContext } from '../field-value/field-value.js';

export interface RecordFormOptions extends Omit<FieldValueContext, 'place'> {
  readonly sections: readonly FormSection[];
  readonly row: RecordRow;
  readonly descriptions: FieldDescriptions;
  /** Level of the section headings: one below the heading above the form. */
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  /**
   * What a widget shows for a field in place of its plain value, such as a link to the record it refers to;
   * `undefined` leaves it to the type of the field.
   */
  readonly replace?: ((path: Path) => unknown) | undefined;
}

/** Types that need the whole width. */
const wide: ReadonlySet<FieldType> = new Set(['text', 'html', 'journal', 'stage']);

/** A heading of a level that is known only at run time; HTML has no other way to say it with its own elements. */
function heading(level: RecordFormOptions['headingLevel'], text: string): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class="section-heading" part="section-heading">${text}</h2>`;
    case 3:
      return html`<h3 class="section-heading" part="section-heading">${text}</h3>`;
    case 4:
      return html`<h4 class="section-heading" part="section-heading">${text}</h4>`;
    case 5:
      return html`<h5 class="section-heading" part="section-heading">${text}</h5>`;
    case 6:
      return html`<h6 class="section-heading" part="section-heading">${text}</h6>`;
  }
}

function fact(path: Path, options: RecordFormOptions): TemplateResult {
  const { row, descriptions } = options;
  const field = fieldOf(row, path, descriptions);
  const isWide = wide.has(field.description?.type ?? 'unknown');
  return html`<div class=${isWide ? 'fact wide' : 'fact'} part="fact">
    <dt part="label">${fieldLabel(path, descriptions)}</dt>
    <dd part="value">${options.replace?.(path) ?? fieldValue(field, { ...options, place: 'form' })}</dd>
  </div>`;
}

/**
 * One record, read-only: the sections and fields of its view, in their order, and nothing else. A section without a
 * title has no heading.
 */
export function recordForm(options: RecordFormOptions): TemplateResult {
  return html`<div class="record-form" part="form">
    ${options.sections.map(
      (section) =>
        html`<section part="section">
          ${section.title === '' ? nothing : heading(options.headingLevel, section.title)}
          <dl>
            ${repeat(
              section.fields,
              (path) => path,
              (path) => fact(path, options),
            )}
          </dl>
        </section>`,
    )}
  </div>`;
}
