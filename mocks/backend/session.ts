import type { Database } from './database.js';
import { compileQuery, finds } from './encoded-query/compile.js';
import { queryColumns } from './encoded-query/columns.js';
import type { CompiledQuery } from './encoded-query/compiled.js';
import type { InvalidTerms } from './encoded-query/compile.js';
import type { Query } from './encoded-query/ast.js';
import { parseQuery } from './encoded-query/parser.js';
import { selectRows } from './encoded-query/select-rows.js';
import { pageOf, rowOrder } from './encoded-query/sort-rows.js';
import type { Cell } from './display.js';
import type { Perspective } from './perspective.js';
import { bindFilters, queryFilters } from './query-rules.js';
import { aclException, insufficientQueryRights, invalidTable, noRecord } from './refusal.js';
import type { PathStep, Schema } from './schema.js';
import { systemFieldNames } from './system-fields.js';
import { storedText } from './typed-text.js';
import type { Actor, AclOperation, ListOptions, ListResult, QueryRule, Session, StoredRecord } from './types.js';
import type { Writer } from './writer.js';

/** The most records that a list without a limit has. */
const defaultLimit = 10_000;

/** A record without values: what the rules for creating see. */
const blank: Readonly<StoredRecord> = Object.freeze({});

export interface SessionOptions {
  readonly schema: Schema;
  readonly database: Database;
  readonly perspective: Perspective;
  readonly writer: Writer;
  readonly queryRules: readonly QueryRule[];
  readonly invalidTerms: InvalidTerms;
}

/** The server as one person meets it: every door with its lock. */
export class BackendSession implements Session {
  readonly #schema: Schema;
  readonly #database: Database;
  readonly #perspective: Perspective;
  readonly #writer: Writer;
  readonly #queryRules: readonly QueryRule[];
  readonly #invalidTerms: InvalidTerms;

  constructor({ schema, database, perspective, writer, queryRules, invalidTerms }: SessionOptions) {
    this.#schema = schema;
    this.#database = database;
    this.#perspective = perspective;
    this.#writer = writer;
    this.#queryRules = queryRules;
    this.#invalidTerms = invalidTerms;
  }

  get actor(): Actor {
    return this.#perspective.actor;
  }

  /** @throws BackendRefusal 400 for an unknown table, 403 when the query names a column that the person may not query. */
  list(table: string, { query: encodedQuery = '', limit = defaultLimit, offset = 0 }: ListOptions): ListResult {
    this.#known(table);
    const { world } = this.#perspective;
    const query = parseQuery(encodedQuery);
    this.#checkColumns(table, query);
    const compiled = compileQuery(world, table, query, this.#invalidTerms);
    const rows = selectRows(this.#database, table, bindFilters(compiled, this.#filters(table)));
    const page = pageOf(rows, rowOrder(world, table, query.order), offset, limit);
    const records = page.map(({ record }) => record).filter((record) => this.canRead(table, record));
    return { records, total: rows.length };
  }

  get(table: string, sysId: string): Readonly<StoredRecord> {
    this.#known(table);
    const record = this.#database.find(table, sysId);
    if (!record || !this.canRead(table, record)) throw noRecord();
    if (!this.#filters(table).every((filter) => finds(filter, record))) throw noRecord();
    return record;
  }

  /** @throws BackendRefusal 403 when an ACL, a rule or a data policy is against it. */
  create(table: string, values: StoredRecord): Readonly<StoredRecord> {
    this.#known(table);
    const { access } = this.#perspective;
    if (!access.table('create', table, blank)) throw aclException('Insert');
    return this.#writer.insert(this.#perspective, table, this.#accepted('create', table, blank, values));
  }

  /** Fields that the person may not write keep their value, without a word. */
  update(table: string, sysId: string, values: StoredRecord): Readonly<StoredRecord> {
    const record = this.get(table, sysId);
    const own = this.#schema.classOf(table, record);
    if (!this.#perspective.access.table('write', own, record)) throw aclException('Update');
    return this.#writer.update(this.#perspective, own, sysId, this.#accepted('write', own, record, values));
  }

  remove(table: string, sysId: string): void {
    const record = this.get(table, sysId);
    const own = this.#schema.classOf(table, record);
    if (!this.#perspective.access.table('delete', own, record)) throw aclException('Delete');
    this.#writer.remove(this.#perspective, own, sysId);
  }

  /** Every step of a path must be readable. Behind an empty or dangling reference there is nothing to hide. */
  readable(table: string, record: Readonly<StoredRecord>, path: string): boolean {
    const steps = this.#schema.resolve(table, path);
    if (!steps) return false;
    let at: Readonly<StoredRecord> | undefined = record;
    for (const step of steps) {
      if (!at) return true;
      if (!this.#mayReadField(step, at)) return false;
      at = step.field.reference === undefined ? undefined : this.#database.find(step.field.reference, at[step.field.name] ?? '');
    }
    return true;
  }

  canRead(table: string, record: Readonly<StoredRecord>): boolean {
    return this.#perspective.canRead(table, record);
  }

  canWriteField(table: string, field: string, record: Readonly<StoredRecord>): boolean {
    const own = this.#schema.classOf(table, record);
    return this.#perspective.access.table('write', own, record) && this.#mayWrite('write', own, field, record);
  }

  mayReadColumn(table: string, field: string): boolean {
    return this.#perspective.access.tableByRole('read', table) && this.#mayQuery(table, field, 'read');
  }

  mayQueryColumn(table: string, field: string, tier: 'query_match' | 'query_range'): boolean {
    return this.#perspective.access.tableByRole('read', table) && this.#mayQuery(table, field, tier);
  }

  value(table: string, record: Readonly<StoredRecord>, path: string): string {
    const cell = this.#cell(table, record, path);
    return cell ? this.#perspective.display.value(cell) : '';
  }

  display(table: string, record: Readonly<StoredRecord>, path: string): string {
    const cell = this.#cell(table, record, path);
    if (!cell) return '';
    const { access, display } = this.#perspective;
    return display.text(cell, (element) => access.field('read', cell.table, element, cell.record));
  }

  fromDisplay(table: string, field: string, text: string): string {
    const definition = this.#schema.field(table, field);
    return definition ? storedText(this.#perspective.world, definition, text) : text;
  }

  #known(table: string): void {
    if (!this.#schema.has(table)) throw invalidTable(table);
  }

  #filters(table: string): readonly CompiledQuery[] {
    return queryFilters(this.#schema, this.#queryRules, table, this.#perspective)
      .map((filter) => this.#perspective.prepared(table, filter));
  }

  /** Columns that do not exist are not refused here: what becomes of them is the query's own business. */
  #checkColumns(table: string, query: Query): void {
    for (const column of queryColumns(table, query)) {
      if (!this.#schema.resolve(column.table, column.path)) continue;
      if (!this.#mayQuery(column.table, column.path, column.tier)) throw insufficientQueryRights();
    }
  }

  /** By roles, before any record is seen: the steps on the way must be readable, the last one open to the operation. */
  #mayQuery(table: string, path: string, operation: AclOperation): boolean {
    const { access } = this.#perspective;
    const steps = this.#schema.resolve(table, path);
    const last = steps?.at(-1);
    if (!steps || !last) return false;
    const way = steps.slice(0, -1);
    return way.every((step) => access.fieldByRole('read', step.table, step.field.name))
      && steps.slice(1).every((step) => access.tableByRole('read', step.table))
      && (operation === 'read' || access.tableByRole(operation, last.table))
      && access.fieldByRole(operation, last.table, last.field.name);
  }

  #mayReadField({ table, field }: PathStep, record: Readonly<StoredRecord>): boolean {
    const own = this.#schema.classOf(table, record);
    return this.canRead(table, record) && this.#perspective.access.field('read', own, field.name, record);
  }

  #mayWrite(operation: 'create' | 'write', table: string, name: string, record: Readonly<StoredRecord>): boolean {
    const field = this.#schema.field(table, name);
    if (!field || field.type === 'journal_list') return false;
    if (systemFieldNames.has(name)) return operation === 'create' && name === 'sys_id';
    return this.#perspective.access.field(operation, table, name, record);
  }

  /** The values that are stored: of fields that are open to the person, and of choices only those that exist. */
  #accepted(operation: 'create' | 'write', table: string, record: Readonly<StoredRecord>, values: StoredRecord): StoredRecord {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) =>
      this.#mayWrite(operation, table, name, record) && this.#isChoice(table, name, value)));
  }

  /** A choice field cannot be cleared either. */
  #isChoice(table: string, name: string, value: string): boolean {
    const field = this.#schema.field(table, name);
    if (field?.type !== 'choice' || !field.choices) return true;
    return field.choices.some((choice) => choice.value === value);
  }

  #cell(table: string, record: Readonly<StoredRecord>, path: string): Cell | null {
    const steps = this.#schema.resolve(table, path);
    let at: Readonly<StoredRecord> | undefined = record;
    for (const step of steps?.slice(0, -1) ?? []) {
      at = at && this.#database.find(step.field.reference ?? '', at[step.field.name] ?? '');
    }
    const last = steps?.at(-1);
    if (!at || !last) return null;
    const own = this.#schema.classOf(last.table, at);
    return { table: own, record: at, field: this.#schema.field(own, last.field.name) ?? last.field };
  }
}
