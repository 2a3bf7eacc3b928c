/** A stored record: every field as ServiceNow's raw text; an absent or empty text is no value. */
export type StoredRecord = Record<string, string>;

export type FieldKind =
  | 'string' | 'integer' | 'decimal' | 'boolean' | 'choice' | 'reference' | 'glide_list' | 'glide_date_time' | 'glide_date'
  | 'glide_duration' | 'journal_input' | 'journal_list' | 'html' | 'currency' | 'percent_complete' | 'workflow' | 'document_id'
  | 'table_name' | 'field_name' | 'password2' | 'url' | 'email' | 'phone_number' | 'GUID' | 'conditions';

export interface ChoiceDefinition {
  readonly value: string;
  readonly label: string;
}

export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: FieldKind;
  /** The table that a `reference` or `glide_list` points to. */
  readonly reference?: string;
  readonly choices?: readonly ChoiceDefinition[];
  readonly maxLength?: number;
  /** A record cannot be stored while this is empty (an unconditional data policy). */
  readonly mandatory?: boolean;
  /** Only said to clients: as on ServiceNow, what stops a write is an ACL. */
  readonly readOnly?: boolean;
  /** The raw value that a new record gets. */
  readonly default?: string;
}

/**
 * One table. It has the fields of its parents too; a field of the same name replaces the parent's, as a dictionary
 * override does. Every table has `sys_id`, `sys_created_on`, `sys_created_by`, `sys_updated_on`, `sys_updated_by`,
 * `sys_mod_count` and `sys_class_name` without listing them.
 */
export interface TableDefinition {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly parent?: string;
  /** The field whose text stands for the record in references. */
  readonly display: string;
  /** Prefix of automatic numbers, such as `CS`. */
  readonly prefix?: string;
  readonly fields: readonly FieldDefinition[];
}

/** Who asks. `null` in its place means nobody is signed in. */
export interface Actor {
  readonly sysId: string;
  readonly userName: string;
  readonly name: string;
  /** Roles with everything they contain. */
  readonly roles: ReadonlySet<string>;
  readonly timeZone: string;
  readonly language: string;
}

export type AclOperation = 'read' | 'write' | 'create' | 'delete' | 'query_match' | 'query_range';

/** What a rule's script may look at. It reads past the ACLs, as scripts on the server do. */
export interface ScriptContext {
  readonly actor: Actor;
  readonly record: Readonly<StoredRecord>;
  readonly table: string;
  /** A record of any table, or `undefined`. */
  find(table: string, sysId: string): Readonly<StoredRecord> | undefined;
  /** Records that match an encoded query, past the ACLs; none when it names a field that does not exist. */
  query(table: string, encodedQuery: string): readonly Readonly<StoredRecord>[];
  /** Whether the actor passes the read ACLs of a record. */
  canRead(table: string, sysId: string): boolean;
}

/**
 * One access control rule, with ServiceNow's semantics: roles, then condition, then script, all of which must pass;
 * empty parts pass, a rule without any part denies.
 *
 * Two gates must be passed to touch a field: the table (`table`, its parents, `*`) and the field (`table.field`,
 * `parent.field`, `*.field`, `table.*`, `parent.*`, `*.*`). The first point that has an `allow-if` rule for the operation
 * decides; several rules at one point are alternatives. A table without any rule is open to admins only; a field without
 * any rule follows its table. All `deny-unless` rules along the way must pass first.
 */
export interface AclRule {
  /** A table name or `*`. */
  readonly table: string;
  /** A field name or `*`; absent for a rule on the table itself. */
  readonly field?: string;
  readonly operation: AclOperation;
  readonly decision?: 'allow-if' | 'deny-unless';
  readonly active?: boolean;
  /** Whether admins pass whatever the rule says; `true` unless told otherwise. */
  readonly adminOverrides?: boolean;
  /** Any one of them passes. */
  readonly roles?: readonly string[];
  /** An encoded query that the record must match; it never does when the query names a field that does not exist. */
  readonly condition?: string;
  readonly script?: (context: ScriptContext) => boolean;
}

/**
 * A filter that is added to every query of the people it applies to, so that denied rows never leave the database. It
 * works on its own table and on the tables that extend it, and for single records too. As on ServiceNow it binds only to
 * the first group of a query with `^NQ`: the read ACLs have to stand on their own.
 */
export interface QueryRule {
  readonly name: string;
  readonly table: string;
  /** Whether it applies to this person. */
  readonly applies: (actor: Actor) => boolean;
  /** The encoded query to add; an empty string adds nothing. */
  readonly query: (actor: Actor, find: ScriptContext['find'], query: ScriptContext['query']) => string;
}

/** What a business rule works with. Changes to `current` in a `before` rule are stored with the record. */
export interface BusinessRuleContext {
  readonly actor: Actor;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly current: StoredRecord;
  readonly previous: Readonly<StoredRecord> | undefined;
  changes(field: string): boolean;
  find: ScriptContext['find'];
  query: ScriptContext['query'];
  insert(table: string, values: StoredRecord): StoredRecord;
  update(table: string, sysId: string, values: StoredRecord): void;
  /** Ends the whole operation, as `current.setAbortAction(true)` does. */
  abort(): never;
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  now(): string;
}

export interface BusinessRule {
  readonly name: string;
  readonly table: string;
  readonly when: 'before' | 'after';
  readonly on: readonly BusinessRuleContext['operation'][];
  /** An encoded query that `current` must match. */
  readonly condition?: string;
  readonly run: (context: BusinessRuleContext) => void;
}

/** Fields that must have a value while a record is in a certain state. */
export interface DataPolicy {
  readonly table: string;
  /** An encoded query that the record must match for the policy to apply. */
  readonly condition?: string;
  readonly mandatory: readonly string[];
}

/** Everything a backend is made of. Time and chance are given from outside, so that the same input gives the same bytes. */
export interface BackendOptions {
  readonly tables: readonly TableDefinition[];
  /**
   * Records by table; each has at least `sys_id`. The record lives in its own class, not in the parent tables. Journal
   * entries are records of `sys_journal_field`. The backend keeps the objects it is given and freezes them.
   */
  readonly records: Readonly<Record<string, readonly StoredRecord[]>>;
  readonly acls: readonly AclRule[];
  readonly queryRules: readonly QueryRule[];
  readonly businessRules: readonly BusinessRule[];
  readonly actors: readonly Actor[];
  readonly dataPolicies?: readonly DataPolicy[];
  /** All roles that exist. A rule that names another one denies; without this list no role counts as missing. */
  readonly roles?: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** `glide.invalid_query.returns_no_rows`; ServiceNow's default is `false`: an unknown field is dropped from the query. */
  readonly invalidQueryReturnsNoRows?: boolean;
}

export interface ListOptions {
  /** Encoded query with its ORDERBY. */
  readonly query?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * What a person gets of a query. `total` counts before the ACLs, as `X-Total-Count` does; the page is cut before the
 * ACLs too, so `records` may be shorter than the limit although more follow.
 */
export interface ListResult {
  readonly records: readonly Readonly<StoredRecord>[];
  readonly total: number;
}

/** A refusal, in the words of the wire: `status` and the two texts of its error body. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404;
  readonly message: string;
  readonly detail: string | null;
}

/**
 * The backend as one person meets it. Methods throw `BackendRefusal` (a class with the fields of {@link Refusal}) where
 * the server would answer with an error.
 */
export interface Session {
  readonly actor: Actor;
  /** Throws a 403 refusal when the query names a column that the person's roles may not query. */
  list(table: string, options: ListOptions): ListResult;
  /** Throws a 404 refusal when the record is absent or hidden, which look the same. */
  get(table: string, sysId: string): Readonly<StoredRecord>;
  create(table: string, values: StoredRecord): Readonly<StoredRecord>;
  update(table: string, sysId: string, values: StoredRecord): Readonly<StoredRecord>;
  remove(table: string, sysId: string): void;
  /**
   * The fields of a record that the person may read, with dot-walks. Unreadable ones are left out. `over-sharing`
   * servers skip this and send the whole record.
   */
  readable(table: string, record: Readonly<StoredRecord>, path: string): boolean;
  canRead(table: string, record: Readonly<StoredRecord>): boolean;
  canWriteField(table: string, field: string, record: Readonly<StoredRecord>): boolean;
  /** Whether any of the person's roles could pass the read rules of a field: the check before a query. */
  mayReadColumn(table: string, field: string): boolean;
  mayQueryColumn(table: string, field: string, tier: 'query_match' | 'query_range'): boolean;
  /**
   * The stored text at a path, dot-walks included; empty when there is none. Journals read as empty and passwords as
   * stars, as they do over REST. Checks no ACL: ask {@link Session.readable} first.
   */
  value(table: string, record: Readonly<StoredRecord>, path: string): string;
  /** The text a person reads at a path: labels, names, dates in their zone, the rendered journal. Checks no ACL. */
  display(table: string, record: Readonly<StoredRecord>, path: string): string;
  /**
   * The stored text for what a person typed (`sysparm_input_display_value`): a label, a name, a time in their zone. Text
   * that stands for nothing known is answered as it is.
   */
  fromDisplay(table: string, field: string, text: string): string;
}
