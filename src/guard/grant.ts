import type { FieldType } from '../data/description.js';
import type { Path } from '../data/path.js';

/** A titled part of a form. */
export interface FormSection {
  readonly title: string;
  readonly fields: readonly Path[];
}

/** Which comparisons a field may be filtered with: a test for a value, a test for order or a part, or both (G-31). */
export type FilterTier = 'match' | 'range' | 'both';

/**
 * What one person may see and do with the records of one table in one view: ordered allow-lists and nothing else. A
 * name that is not here does not exist for the kit. Made only by `sealGrant`, deeply frozen (G-65).
 */
export interface Grant {
  readonly table: string;
  /** The name of the view it comes from. */
  readonly view: string;
  /** Columns of lists. */
  readonly list: readonly Path[];
  readonly form: readonly FormSection[];
  /** `list` and the fields of `form`, once each, in that order: everything that may be read. */
  readonly read: readonly Path[];
  /** Fields whose stored value may be read beside their text (G-27). */
  readonly raw: ReadonlySet<Path>;
  readonly search: readonly Path[];
  readonly filter: ReadonlyMap<Path, FilterTier>;
  readonly sort: ReadonlySet<Path>;
  readonly group: ReadonlySet<Path>;
  readonly aggregate: ReadonlySet<Path>;
  readonly update: ReadonlySet<Path>;
  readonly create: ReadonlySet<Path>;
  /** Values that every new record gets; never taken from a page or a person (G-46). */
  readonly constants: ReadonlyMap<Path, string>;
  /** Whether updates may go without a version (G-49). */
  readonly unconditional: boolean;
  readonly operations: ReadonlySet<string>;
  /** What operations may be given beside the fields that may be changed, such as variables of a catalog item (G-50). */
  readonly inputs: ReadonlySet<Path>;
  readonly export: readonly Path[];
  /** Journals that may be read, and fields whose changes may be. */
  readonly journals: ReadonlySet<Path>;
  /** HTML fields that may be shown as rich text instead of plain text. */
  readonly richText: ReadonlySet<Path>;
  /** Types the portal owner expects; a field that turns out to have another one is denied (G-73). */
  readonly types: ReadonlyMap<Path, FieldType>;
  /** A fingerprint of all of the above, part of every cache key (G-52). */
  readonly fingerprint: string;
}
