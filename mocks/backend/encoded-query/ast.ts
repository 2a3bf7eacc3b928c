import type { Operator } from './operators.js';

/** An encoded query as a tree: of the groups between `^NQ`, one must hold; of a group, every clause; of a clause, one term. */
export interface Query {
  readonly groups: readonly Group[];
  /** The sort keys, first the one that counts most; they may stand anywhere in the text and apply to the whole result. */
  readonly order: readonly OrderTerm[];
}

export type Group = readonly Clause[];

/** A condition and those that `^OR` joined to it. */
export type Clause = readonly Term[];

export interface OrderTerm {
  readonly field: string;
  readonly descending: boolean;
}

export type Term = Comparison | RelatedRecords | Join | TextSearch | Unreadable;

/** `field op value`; the value as it stands, not yet resolved. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** `RLQUERY`: how many records of another table refer to this one. */
export interface RelatedRecords {
  readonly kind: 'related-records';
  readonly table: string;
  readonly field: string;
  readonly comparator: CountComparator;
  readonly count: number;
  readonly query: Query;
}

export type CountComparator = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** `JOIN`: records of another table, chosen by a query, have the same value in a field of theirs. */
export interface Join {
  readonly kind: 'join';
  readonly field: string;
  readonly otherTable: string;
  readonly otherField: string;
  readonly query: Query;
}

/** `123TEXTQUERY321`: every word occurs in some text of the record. */
export interface TextSearch {
  readonly kind: 'text';
  readonly text: string;
}

/** A term that is not of the language. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly text: string;
}
