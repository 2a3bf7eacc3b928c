import type { FieldDescription, TableDescription } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { RecordRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';

/** One field of one record, ready to be shown. */
export interface Field {
  readonly path: Path;
  /** What the backend tells about it; it may not know the field. */
  readonly description: FieldDescription | undefined;
  /** The text a person reads; absent when there is none (G-14). */
  readonly display: string | undefined;
  /** The stored value; absent unless it is granted (G-27). */
  readonly value: string | undefined;
}

/** Where and for whom a field is shown. */
export interface FieldContext {
  readonly locale: Locale;
  readonly table: string;
  /** A cell has room for a line or two, a form for everything. */
  readonly place: 'cell' | 'form';
  /** HTML fields that may be shown with their markup; all others as text. */
  readonly richText?: ReadonlySet<Path>;
}

/** The labels and types that fields are shown with; of a description only this part is used. */
export type FieldDescriptions = Pick<TableDescription, 'fields'>;

/** Picks one field of a row. */
export function fieldOf(row: RecordRow, path: Path, descriptions: FieldDescriptions): Field {
  return {
    path,
    description: Object.hasOwn(descriptions.fields, path) ? descriptions.fields[path] : undefined,
    display: row.display[path],
    value: row.value[path],
  };
}

/** The label of a field: the backend's, else its name in words, so that nobody reads `short_description`. */
export function fieldLabel(path: Path, descriptions: FieldDescriptions): string {
  const label = Object.hasOwn(descriptions.fields, path) ? descriptions.fields[path]?.label : undefined;
  if (label) return label;
  const words = path.slice(path.lastIndexOf('.') + 1).replace(/^u_/, '').replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
