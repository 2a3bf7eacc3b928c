import { systemAccess } from './acl/access.js';
import { RuleBook } from './acl/rule-book.js';
import { RuledAccess } from './acl/ruled-access.js';
import { BusinessRules } from './business-rules.js';
import { DataPolicies } from './data-policy.js';
import { Database } from './database.js';
import type { RecordListener } from './database.js';
import { journalFields, journalTable } from './journal.js';
import { Numbering } from './numbering.js';
import { Perspective } from './perspective.js';
import type { PerspectiveOptions } from './perspective.js';
import { notAuthenticated } from './refusal.js';
import { Schema } from './schema.js';
import { BackendSession } from './session.js';
import type { Actor, BackendOptions, Session } from './types.js';
import { Writer } from './writer.js';

/** A service in memory: its tables, its records, and the sessions of the people it knows. */
export interface Backend {
  readonly schema: Schema;
  /**
   * The session of a person, by the key of their user record or by their user name; the same one each time.
   * @throws BackendRefusal 401 for nobody and for somebody unknown.
   */
  as(actor: string | null): Session;
  /** The session of the system itself: past the ACLs and query rules, but through business rules and data policies. */
  asSystem(): Session;
  /** Goes back to the records that were given. Nobody is told. */
  reset(): void;
  /** Tells of every record that was stored or removed, by its own class. Answers how to stop that. */
  onChange(listener: RecordListener): () => void;
}

/** @throws Error when tables, records or rules do not fit together. */
export function createBackend(options: BackendOptions): Backend {
  return new MemoryBackend(options);
}

const system: Actor = {
  sysId: '', userName: 'system', name: 'System', roles: new Set(['admin']), timeZone: 'UTC', language: 'en',
};

class MemoryBackend implements Backend {
  readonly schema: Schema;
  readonly #options: BackendOptions;
  readonly #database: Database;
  readonly #numbering: Numbering;
  readonly #writer: Writer;
  readonly #rules: RuleBook;
  readonly #roles: ReadonlySet<string> | null;
  readonly #listeners = new Set<RecordListener>();
  readonly #sessions = new Map<Actor, Session>();

  constructor(options: BackendOptions) {
    this.#options = options;
    this.schema = new Schema(options.tables);
    const withJournal = options.tables.find(({ name }) => journalFields(this.schema, name).length > 0);
    if (withJournal && !this.schema.has(journalTable)) throw new Error(`${withJournal.name} has journals but ${journalTable} is not defined`);
    this.#database = new Database(this.schema, options.records, (table, sysId) => {
      for (const listener of this.#listeners) listener(table, sysId);
    });
    this.#numbering = new Numbering(this.schema, this.#database);
    this.#rules = new RuleBook(this.schema, options.acls);
    this.#roles = options.roles ? new Set(options.roles) : null;
    this.#writer = new Writer({
      schema: this.schema,
      database: this.#database,
      numbering: this.#numbering,
      rules: new BusinessRules(this.schema, options.businessRules),
      policies: new DataPolicies(this.schema, options.dataPolicies ?? []),
      random: options.random,
    });
  }

  as(actor: string | null): Session {
    const known = this.#options.actors.find(({ sysId, userName }) => actor !== null && (sysId === actor || userName === actor));
    if (!known) throw notAuthenticated();
    return this.#session(known, (context) =>
      new RuledAccess({ actor: known, rules: this.#rules, roles: this.#roles, context }));
  }

  asSystem(): Session {
    return this.#session(system, () => systemAccess);
  }

  reset(): void {
    this.#database.reset();
    this.#numbering.reset();
  }

  onChange(listener: RecordListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #session(actor: Actor, access: PerspectiveOptions['access']): Session {
    const known = this.#sessions.get(actor);
    if (known) return known;
    const session = new BackendSession({
      schema: this.schema,
      database: this.#database,
      perspective: new Perspective({ schema: this.schema, database: this.#database, actor, now: this.#options.now, access }),
      writer: this.#writer,
      queryRules: actor === system ? [] : this.#options.queryRules,
      invalidTerms: this.#options.invalidQueryReturnsNoRows ? 'empty' : 'drop',
    });
    this.#sessions.set(actor, session);
    return session;
  }
}
