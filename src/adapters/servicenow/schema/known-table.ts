import type { FieldType } from '../../../data/description.js';

/** Label, type and, for references and lists, the table they point to. */
export type KnownColumns = Readonly<Record<string, readonly [label: string, type: FieldType, reference?: string]>>;

/** The columns a table adds to those of its parent. */
export interface KnownTable {
  readonly parent?: string;
  readonly columns: KnownColumns;
}
