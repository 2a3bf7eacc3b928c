import { html, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { emptyValue } from '../../parts/field-value/empty-value.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { instantValue } from '../../parts/field-value/time-value.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { plannedEnd } from './planned-end.js';
import { projectLabel } from './project-label.js';

export interface TaskFormOptions {
  readonly locale: Locale;
  readonly row: GuardedRow;
  readonly allowed: Effective;
  readonly headingLevel: number;
  /** Whether the short description is the heading of the widget. */
  readonly isTitled: boolean;
  /** Stored values that stand there before the server has them. */
  readonly expected: ReadonlyMap<Path, string>;
}

/** The fields of the view, read-only: progress also as a bar, and in words that the planned end is past. */
export function taskForm(options: TaskFormOptions): TemplateResult {
  const { locale, row, allowed: { form, list, table, richText, description }, headingLevel, isTitled } = options;
  const sections = form.length > 0 ? form : [{ title: '', fields: list }];
  return recordForm({
    locale, table, richText, row, headingLevel,
    toneOf: stateTone,
    sections: isTitled
      ? sections.map(({ title, fields }) => ({ title, fields: fields.filter((path) => path !== 'short_description') }))
      : sections,
    descriptions: description,
    labels: projectLabel(locale),
    replace: (path) => shownValue(path, options),
  });
}

/** What stands in place of the plain value of a field; `undefined` for most. */
function shownValue(path: Path, { locale, row, allowed, expected }: TaskFormOptions): unknown {
  const { table, description } = allowed;
  const plain = (): unknown => fieldValue(fieldOf(row, path, description), { locale, table, place: 'form' });
  const coming = expected.get(path);
  if (coming !== undefined) return instantValue(coming, locale) ?? emptyValue(locale);
  if (path === 'end_date') return plannedEnd(row, plain(), locale);
  const percent = path === 'percent_complete' && row.value[path] ? Number(row.value[path]) : Number.NaN;
  if (!Number.isFinite(percent)) return undefined;
  return html`<span class="complete">
    <progress part="progress" max="100" value=${Math.min(100, Math.max(0, percent))} aria-label=${fieldLabel(path, description)}></progress>
    ${plain()}
  </span>`;
}
