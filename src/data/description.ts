import type { Guarded } from './row.js';
import type { Path } from './path.js';

/** What kind of value a field holds; decides how it is shown and edited. */
export const fieldTypes = [
  'string', 'text', 'html', 'boolean', 'integer', 'decimal', 'currency', 'percent', 'choice', 'stage', 'reference', 'list',
  'date-time', 'date', 'duration', 'journal', 'url', 'email', 'phone', 'password', 'unknown',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** What the server states about a permission. An empty value is not evidence, so `unknown` is common. */
export type Permission = 'yes' | 'no' | 'unknown';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FieldDescription {
  readonly label: string;
  readonly type: FieldType;
  /** The table a reference or list points to. */
  readonly reference?: string;
  /** In the order of the server; for a `stage`, the steps in the order they are taken. */
  readonly choices?: readonly Choice[];
  readonly maxLength?: number;
  readonly mandatory?: boolean;
  /** The stored value that an empty form begins with. */
  readonly initial?: string;
  /** What helps a person to fill it in. */
  readonly hint?: string;
  readonly readable: Permission;
  readonly writable: Permission;
  readonly filterable: Permission;
  readonly sortable: Permission;
}

/** What a backend tells about a table: only of the fields that were asked (G-60). */
export interface TableDescription {
  readonly table: string;
  /** The name of one record of it, such as `Problem`. */
  readonly label: string;
  readonly fields: Readonly<Record<Path, FieldDescription>>;
}

export type GuardedDescription = Guarded<TableDescription>;
