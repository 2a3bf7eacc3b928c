import type { Path } from './path.js';

/** The most rows one page may have. */
export const maxRows = 1000;

/**
 * A query is a tree of plain objects, never text: a tree can be checked leaf by leaf (G-30), and there is no way to
 * write a raw query past the guard (G-32).
 */
export interface ListQuery {
  readonly table: string;
  /** Exactly the fields to ask for, in the order of the grant (G-10). */
  readonly fields: readonly Path[];
  /** The fields of `fields` whose stored value is wanted beside the display text (G-27). */
  readonly raw: readonly Path[];
  readonly where?: Condition;
  readonly search?: Search;
  readonly sort?: readonly Sort[];
  /** The most rows one page may have, 1 to 1000. */
  readonly limit: number;
  /** Where the page begins: the `next` of the page before it; absent for the first page. */
  readonly cursor?: Cursor;
}

/** A place in a list that only the adapter that made it can read. */
export type Cursor = string & { readonly cursor?: never };

/** A condition on one field, or conditions that must all hold (`all`), or of which one must (`any`). */
export type Condition = AllOf | AnyOf | Clause;

export interface AllOf {
  readonly all: readonly Condition[];
}

export interface AnyOf {
  readonly any: readonly Condition[];
}

/** One comparison. `value` is absent for `is-empty` and `is-not-empty`, a list for `in`, `not-in` and `between`. */
export interface Clause {
  readonly field: Path;
  readonly op: Operator;
  readonly value?: ClauseValue;
}

/** A scalar as a person or a widget writes it; an adapter turns it into its wire's text. */
export type Scalar = string | number | boolean;

/** A point in time relative to now, resolved to an instant just before the adapter is asked. */
export interface Moment {
  readonly unit: 'minute' | 'hour' | 'day';
  /** How far from now; negative is the past. */
  readonly offset: number;
}

/** The person who is signed in, or what they belong to; resolved to keys just before the adapter is asked. */
export interface Me {
  /** `approver`: they themselves and those whose approvals they may decide in their stead. */
  readonly me: 'user' | 'approver' | 'groups' | 'account';
}

export type ClauseValue = Scalar | readonly Scalar[] | Moment | Me;

/** Comparisons that test for a value: the tier `match` of G-31. */
export const matchOperators = ['equals', 'not-equals', 'in', 'not-in', 'is-empty', 'is-not-empty'] as const;

/** Comparisons that test for an order or a part of a value: the tier `range` of G-31. */
export const rangeOperators = [
  'starts-with', 'ends-with', 'contains', 'not-contains', 'less-than', 'at-most', 'greater-than', 'at-least', 'between',
] as const;

export type Operator = (typeof matchOperators)[number] | (typeof rangeOperators)[number];

/** Text that at least one of `fields` must contain. */
export interface Search {
  readonly text: string;
  readonly fields: readonly Path[];
}

export interface Sort {
  readonly field: Path;
  readonly direction: 'ascending' | 'descending';
}
