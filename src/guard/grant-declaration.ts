import type { FieldType } from '../data/description.js';
import type { PathProblem } from '../data/path.js';

/**
 * What a portal owner writes about one table in one view; an entry of a view document without its roles. What is left
 * out is not allowed. Nothing in it is trusted before {@link sealGrant} has looked at it.
 */
export interface GrantDeclaration {
  /** The name of the view. */
  readonly name: string;
  readonly table: string;
  /** Columns of lists; with the fields of `form` the read grant. */
  readonly list?: readonly string[] | undefined;
  readonly form?: readonly { readonly title: string; readonly fields: readonly string[] }[] | undefined;
  /** Fields whose stored value may be read beside their text (G-27). */
  readonly raw?: readonly string[] | undefined;
  /** Fields that a search looks into (G-36). */
  readonly search?: readonly string[] | undefined;
  /** A bare name allows every comparison, the long form one tier of them (G-31). */
  readonly filter?: readonly (string | { readonly field: string; readonly operators: 'match' | 'range' })[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly group?: readonly string[] | undefined;
  readonly aggregate?: readonly string[] | undefined;
  /** Fields that may be changed in a record that exists, and given to an operation. */
  readonly write?: readonly string[] | undefined;
  /** What may be given to a new record, and what every new record gets; absent: nothing can be created. */
  readonly create?: {
    readonly fields?: readonly string[] | undefined;
    readonly constants?: Readonly<Record<string, string>> | undefined;
  } | undefined;
  /** Names of operations, such as `approve` (G-50). */
  readonly operations?: readonly string[] | undefined;
  /** What operations may be given that is no field of the record, such as variables of a catalog item (G-50). */
  readonly inputs?: readonly string[] | undefined;
  readonly export?: readonly string[] | undefined;
  /** Journals that may be read, and readable fields whose changes may be. */
  readonly activity?: readonly string[] | undefined;
  /** HTML fields that may be shown as rich text. */
  readonly richText?: readonly string[] | undefined;
  /** Types the owner expects (G-73). */
  readonly types?: Readonly<Record<string, FieldType>> | undefined;
  /** Whether updates may go without a version (G-49). */
  readonly unconditional?: boolean | undefined;
}

/** Why a declaration is refused. */
export type GrantProblemReason =
  | PathProblem
  /** The same name twice in one list. */
  | 'listed-twice'
  /** Differs from another name in upper and lower case only (G-07). */
  | 'look-alike'
  /** Named in a list that must be part of `list` or `form`, but is in neither (G-08). */
  | 'not-readable'
  /** Given a type without being named in any list. */
  | 'not-listed'
  /** A dot-walk where only fields of the record itself can be written. */
  | 'dot-walk'
  /** Both a constant and a field that a person may fill in (G-46). */
  | 'constant'
  /** More than 500 names (G-04). */
  | 'too-many'
  | 'bad-table'
  | 'bad-operation';

export interface GrantProblem {
  /** Where in the declaration, such as `filter[0]`. */
  readonly at: string;
  readonly reason: GrantProblemReason;
  /** The offending name, where it is text. */
  readonly name: string;
}
