import type { Access } from './acl/access.js';
import type { RuleContext } from './acl/ruled-access.js';
import type { Database } from './database.js';
import { Display } from './display.js';
import { compileQuery, finds } from './encoded-query/compile.js';
import type { CompiledQuery } from './encoded-query/compiled.js';
import { parseQuery } from './encoded-query/parser.js';
import { selectRows } from './encoded-query/select-rows.js';
import type { Schema } from './schema.js';
import type { Actor, AclRule, ScriptContext, StoredRecord } from './types.js';
import type { World } from './world.js';

export interface PerspectiveOptions {
  readonly schema: Schema;
  readonly database: Database;
  readonly actor: Actor;
  readonly now: () => number;
  /** Makes the person's access; rules look back at the records through the perspective. */
  readonly access: (context: RuleContext) => Access;
}

/** How many prepared queries are kept at most. */
const mostQueries = 1000;

/** What holds until a record or the time changes. */
interface Moment {
  readonly version: number;
  readonly world: World;
  readonly queries: Map<string, CompiledQuery>;
  readonly readable: WeakMap<Readonly<StoredRecord>, boolean>;
}

/**
 * The records as rules, filters and scripts see them on behalf of one person: past the ACLs. Conditions that cannot be
 * run find nothing here, so that a slip in a policy closes a door instead of opening one.
 */
export class Perspective implements RuleContext {
  readonly actor: Actor;
  readonly display: Display;
  readonly access: Access;
  readonly #schema: Schema;
  readonly #database: Database;
  readonly #now: () => number;
  readonly #judging = new Set<Readonly<StoredRecord>>();
  #circular = false;
  #moment: Moment | null = null;

  constructor({ schema, database, actor, now, access }: PerspectiveOptions) {
    this.actor = actor;
    this.#schema = schema;
    this.#database = database;
    this.#now = now;
    this.display = new Display({ schema, database, actor });
    this.access = access(this);
  }

  get world(): World {
    return this.#current().world;
  }

  /** A record of a table or of one that extends it. */
  readonly find: ScriptContext['find'] = (table, sysId) => this.#database.find(table, sysId);

  /** The records that an encoded query finds, in the order in which they were stored. */
  readonly query: ScriptContext['query'] = (table, encodedQuery) =>
    selectRows(this.#database, table, this.prepared(table, encodedQuery)).map(({ record }) => record);

  matches(table: string, condition: string, record: Readonly<StoredRecord>): boolean {
    return finds(this.prepared(table, condition), record);
  }

  runScript(script: NonNullable<AclRule['script']>, table: string, record: Readonly<StoredRecord>): boolean {
    return script({
      actor: this.actor,
      table,
      record,
      find: this.find,
      query: this.query,
      canRead: (other, sysId) => {
        const found = this.find(other, sysId);
        return found !== undefined && this.canRead(other, found);
      },
    });
  }

  /** The read gate of a record, by the rules of its own class. A rule that comes to ask about itself is denied. */
  canRead(table: string, record: Readonly<StoredRecord>): boolean {
    const { readable } = this.#current();
    const known = readable.get(record);
    if (known !== undefined) return known;
    if (this.#judging.has(record)) {
      this.#circular = true;
      return false;
    }
    this.#judging.add(record);
    try {
      const allowed = this.access.table('read', this.#schema.classOf(table, record), record);
      // What was decided on the way round a circle does not hold outside it.
      if (this.#judging.size === 1) this.#circular = false;
      if (!this.#circular) readable.set(record, allowed);
      return allowed;
    } finally {
      this.#judging.delete(record);
    }
  }

  /** A query that is ready to run, kept until a record or the time changes. */
  prepared(table: string, encodedQuery: string): CompiledQuery {
    const { queries, world } = this.#current();
    const key = `${table} ${encodedQuery}`;
    const known = queries.get(key);
    if (known) return known;
    const compiled = compileQuery(world, table, parseQuery(encodedQuery), 'empty');
    if (queries.size >= mostQueries) queries.clear();
    queries.set(key, compiled);
    return compiled;
  }

  #current(): Moment {
    const now = Math.floor(this.#now() / 1000) * 1000;
    const { version } = this.#database;
    if (this.#moment?.version === version && this.#moment.world.now === now) return this.#moment;
    const world: World = {
      schema: this.#schema,
      database: this.#database,
      actor: this.actor,
      now,
      label: (table, sysId) => this.display.label(table, sysId),
    };
    this.#moment = { version, world, queries: new Map(), readable: new WeakMap() };
    return this.#moment;
  }
}
