import type { BusinessRules, Change, RuleWrites } from './business-rules.js';
import type { Database } from './database.js';
import type { DataPolicies } from './data-policy.js';
import { journalFields, journalRecord, journalTable } from './journal.js';
import { isKey, newKey } from './keys.js';
import type { Numbering } from './numbering.js';
import type { Perspective } from './perspective.js';
import type { Schema } from './schema.js';
import { systemFieldNames } from './system-fields.js';
import { formatInstant } from './time/instant.js';
import type { StoredRecord } from './types.js';

export interface WriterOptions {
  readonly schema: Schema;
  readonly database: Database;
  readonly numbering: Numbering;
  readonly rules: BusinessRules;
  readonly policies: DataPolicies;
  readonly random: () => number;
}

/**
 * The way of every write, past the ACLs: defaults and number, `before` rules, data policies, the record and its journal
 * entries, `after` rules. All of it happens, with what the rules write elsewhere, or nothing does.
 */
export class Writer {
  readonly #schema: Schema;
  readonly #database: Database;
  readonly #numbering: Numbering;
  readonly #rules: BusinessRules;
  readonly #policies: DataPolicies;
  readonly #random: () => number;

  constructor({ schema, database, numbering, rules, policies, random }: WriterOptions) {
    this.#schema = schema;
    this.#database = database;
    this.#numbering = numbering;
    this.#rules = rules;
    this.#policies = policies;
    this.#random = random;
  }

  /**
   * Stores a new record. A `sys_id` among the values is kept when it is free; other system fields are not taken.
   * @throws BackendRefusal when a rule aborts or a mandatory field is empty.
   */
  insert(perspective: Perspective, table: string, values: Readonly<StoredRecord>): Readonly<StoredRecord> {
    return this.#database.transaction(() => {
      const sysId = this.#freeKey(table, values['sys_id'] ?? '');
      const current = { ...this.#defaults(table), ...this.#own(table, values), ...this.#created(perspective, table, sysId) };
      const number = current['number'] ? null : this.#numbering.next(table);
      if (number !== null) current['number'] = number;
      this.#save(perspective, { table, operation: 'insert', current, previous: undefined });
      return this.#stored(table, sysId);
    });
  }

  /**
   * Changes a record that exists. Values that change nothing leave it as it is, without running a rule.
   * @throws BackendRefusal when a rule aborts or a mandatory field is empty.
   * @throws Error when there is no such record.
   */
  update(perspective: Perspective, table: string, sysId: string, values: Readonly<StoredRecord>): Readonly<StoredRecord> {
    return this.#database.transaction(() => {
      const previous = this.#stored(table, sysId);
      const own = this.#schema.classOf(table, previous);
      const change = this.#own(own, values);
      if (Object.entries(change).every(([name, value]) => (previous[name] ?? '') === value)) return previous;
      const current = { ...previous, ...change, ...this.#updated(perspective, previous) };
      this.#save(perspective, { table: own, operation: 'update', current, previous });
      return this.#stored(own, sysId);
    });
  }

  /** @throws BackendRefusal when a rule aborts. */
  remove(perspective: Perspective, table: string, sysId: string): void {
    this.#database.transaction(() => {
      const record = this.#stored(table, sysId);
      const own = this.#schema.classOf(table, record);
      const change: Change = { table: own, operation: 'delete', current: { ...record }, previous: record };
      this.#rules.run('before', change, perspective, this.#writes(perspective));
      this.#database.remove(own, sysId);
      this.#rules.run('after', change, perspective, this.#writes(perspective));
    });
  }

  #save(perspective: Perspective, change: Change): void {
    const { table, current } = change;
    const writes = this.#writes(perspective);
    this.#rules.run('before', change, perspective, writes);
    this.#policies.check(table, current, perspective);
    const journals = journalFields(this.#schema, table);
    for (const element of journals) this.#append(perspective, table, current, element);
    this.#database.store(table, Object.fromEntries(Object.entries(current).filter(([name]) => !journals.includes(name))));
    this.#rules.run('after', { ...change, current: { ...current } }, perspective, writes);
  }

  /** What is written into a journal becomes an entry of its own; the field itself stays empty. */
  #append(perspective: Perspective, table: string, record: Readonly<StoredRecord>, element: string): void {
    const text = record[element];
    if (!text) return;
    const entry = journalRecord(table, record['sys_id'] ?? '', element, text);
    this.#database.store(journalTable, { ...entry, ...this.#created(perspective, journalTable, this.#freeKey(journalTable, '')) });
  }

  #writes(perspective: Perspective): RuleWrites {
    return {
      insert: (table, values) => ({ ...this.insert(perspective, table, values) }),
      update: (table, sysId, values) => void this.update(perspective, table, sysId, values),
    };
  }

  #stored(table: string, sysId: string): Readonly<StoredRecord> {
    const record = this.#database.find(table, sysId);
    if (!record) throw new Error(`${table} has no record ${sysId}`);
    return record;
  }

  /** The values of fields that exist and that are not the backend's own. */
  #own(table: string, values: Readonly<StoredRecord>): StoredRecord {
    const known = Object.entries(values).filter(([name]) => this.#schema.field(table, name) && !systemFieldNames.has(name));
    return Object.fromEntries(known);
  }

  #defaults(table: string): StoredRecord {
    const fields = [...this.#schema.fields(table).values()];
    return Object.fromEntries(fields.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));
  }

  #created({ world, actor }: Perspective, table: string, sysId: string): StoredRecord {
    const now = formatInstant(world.now);
    return {
      sys_id: sysId, sys_class_name: table, sys_mod_count: '0',
      sys_created_on: now, sys_created_by: actor.userName, sys_updated_on: now, sys_updated_by: actor.userName,
    };
  }

  #updated({ world, actor }: Perspective, previous: Readonly<StoredRecord>): StoredRecord {
    return {
      sys_mod_count: String(Number(previous['sys_mod_count'] ?? 0) + 1),
      sys_updated_on: formatInstant(world.now),
      sys_updated_by: actor.userName,
    };
  }

  #freeKey(table: string, wanted: string): string {
    let key = isKey(wanted) ? wanted : newKey(this.#random);
    while (this.#database.find(table, key)) key = newKey(this.#random);
    return key;
  }
}
