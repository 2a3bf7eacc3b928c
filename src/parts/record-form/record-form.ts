import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldType } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { RecordRow } from '../../data/row.js';
import type { FormSection } from '../../guard/grant.js';
import { fieldLabel, fieldOf, type FieldDescriptions } from '../field-value/field.js';
import { fieldValue, type FieldValueContext } from '../field-value/field-value.js';
import { heading } from '../widget/heading.js';

export interface RecordFormOptions extends Omit<FieldValueContext, 'place'> {
  readonly sections: readonly FormSection[];
  readonly row: RecordRow;
  readonly descriptions: FieldDescriptions;
  /** Labels that stand in place of those of the backend. */
  readonly labels?: ReadonlyMap<Path, string>;
  /** Level of the section headings: one below the heading above the form. */
  readonly headingLevel: number;
  /**
   * What a widget shows for a field in place of its plain value, such as a link to the record it refers to;
   * `undefined` leaves it to the type of the field.
   */
  readonly replace?: ((path: Path) => unknown) | undefined;
}

/** Types that need the whole width, and the length from which any text does. */
const wide: ReadonlySet<FieldType> = new Set(['text', 'html', 'journal', 'stage']);
const wideLength = 40;

function fact(path: Path, options: RecordFormOptions): TemplateResult {
  const { row, descriptions, labels } = options;
  const field = fieldOf(row, path, descriptions);
  const isWide = wide.has(field.description?.type ?? 'unknown') || (field.display ?? '').length > wideLength;
  return html`<div class=${isWide ? 'fact wide' : 'fact'} part="fact">
    <dt part="label">${labels?.get(path) ?? fieldLabel(path, descriptions)}</dt>
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
          ${section.title === '' ? nothing : heading(options.headingLevel, section.title, null, 'section-heading')}
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
