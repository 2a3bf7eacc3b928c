import type { Journal } from '../data/activity.js';
import type { DataAdapter, Values } from '../data/adapter.js';
import type { Path } from '../data/path.js';
import type { RecordRef } from '../data/record-ref.js';

/** Ways in which a backend can fail its adapter. */
export const misbehaviours = [
  /** Sends every column it has, whatever was asked for. */
  'over-sharing',
  /** Sends the rows of each page in another order, and columns too. */
  'reordering',
  /** Cannot be reached. */
  'unreachable',
  /** Takes requests and never answers. */
  'silent',
  /** Answers with a page for people and status 200. */
  'page',
  /** Breaks off in the middle of its answers. */
  'truncated',
  /** Answers with data of another shape. */
  'misshapen',
  /** Does not know the person. */
  'signed-out',
  /** Allows nothing. */
  'forbidden',
  /** Has had too many requests and says when to come back. */
  'rate-limited',
  /** Fails, and says a great deal about it; every text it sends contains {@link canary}. */
  'failing',
] as const;

export type Misbehaviour = (typeof misbehaviours)[number];

/** Stands in every text of a failing backend; must be in no error. */
export const canary = 'CANARY-5d1c';

/** Makes adapters over backends that misbehave. The more an author gives, the more is checked. */
export type BrokenBackends = Readonly<Partial<Record<Misbehaviour, () => DataAdapter | Promise<DataAdapter>>>>;

/** A record and the stored values of its fields, as the backend has them. */
export interface KnownRecord {
  readonly ref: RecordRef;
  readonly values: Readonly<Record<Path, string>>;
}

/** What the suite needs to know about an adapter and the records behind it. */
export interface ConformanceSubject {
  /** Makes an adapter for a signed-in person over records in their first state. Called anew for each case. */
  readonly makeAdapter: () => DataAdapter | Promise<DataAdapter>;
  /** A table of which the person can read at least five records. */
  readonly table: string;
  /** Every record of the table that the person can read, with at least the fields below. */
  readonly records: readonly KnownRecord[];
  /** Texts that differ in every record, are never empty and may be filtered and sorted by, such as `number`. */
  readonly key: Path;
  /** A field that has the same value in several records and another one in others, such as `state`. */
  readonly kind: Path;
  /** Texts that people search, such as `short_description`. */
  readonly text: Path;
  /** A field that is empty in some records and filled in others. */
  readonly optional: Path;
  /** Names a record that does not exist. */
  readonly absent: RecordRef;
  /** Names a record that exists and that the person cannot read. */
  readonly hidden?: RecordRef;
  /** A field behind a reference, such as `assigned_to.name`, of a record where it is not empty. */
  readonly walk?: { readonly ref: RecordRef; readonly path: Path; readonly value: string };
  /** A record and a field of it that the person may write, with a new value. */
  readonly update?: { readonly ref: RecordRef; readonly field: Path; readonly value: string };
  /** What a new record of the table may be made of; `key` must be set by the backend or given. */
  readonly create?: { readonly table: string; readonly values: Values };
  /** An act that the person may perform on a record once. */
  readonly operation?: { readonly name: string; readonly ref: RecordRef; readonly input: Values };
  /** A record with at least one comment, which the person may comment on. */
  readonly comment?: { readonly ref: RecordRef; readonly element: Journal };
  /** A record that the person may hang files on. */
  readonly attachment?: { readonly ref: RecordRef };
  /** An operation that makes a record, with all that it must be given, and an input of it that must stay unknown. */
  readonly making?: { readonly name: string; readonly ref: RecordRef; readonly input: Values; readonly hiddenInput?: Path };
  readonly broken?: BrokenBackends;
}
