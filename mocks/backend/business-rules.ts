import { keyOfName } from './keys.js';
import type { Perspective } from './perspective.js';
import { abortedByRule } from './refusal.js';
import type { Schema } from './schema.js';
import { formatInstant } from './time/instant.js';
import type { BusinessRule, BusinessRuleContext, StoredRecord } from './types.js';

/** More rules than this inside each other never come to an end. */
const deepestStack = 30;

/** What a rule may do to other records. */
export type RuleWrites = Pick<BusinessRuleContext, 'insert' | 'update'>;

/** One record on its way into the database. `table` is its class. */
export interface Change {
  readonly table: string;
  readonly operation: BusinessRuleContext['operation'];
  readonly current: StoredRecord;
  readonly previous: Readonly<StoredRecord> | undefined;
}

/** Runs the business rules of a class and of its parents in the order in which they are given. */
export class BusinessRules {
  readonly #schema: Schema;
  readonly #rules: readonly BusinessRule[];
  readonly #running: string[] = [];

  constructor(schema: Schema, rules: readonly BusinessRule[]) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** @throws BackendRefusal when a rule aborts. */
  run(when: BusinessRule['when'], change: Change, perspective: Perspective, writes: RuleWrites): void {
    for (const rule of this.#rules) {
      if (rule.when !== when || !rule.on.includes(change.operation) || !this.#schema.isA(change.table, rule.table)) continue;
      if (rule.condition && !perspective.matches(change.table, rule.condition, change.current)) continue;
      this.#runOne(rule, change, perspective, writes);
    }
  }

  #runOne(rule: BusinessRule, change: Change, perspective: Perspective, writes: RuleWrites): void {
    if (this.#running.length >= deepestStack) throw new Error(`Business rules call each other without end: ${rule.name}`);
    this.#running.push(rule.name);
    try {
      rule.run(this.#context(rule, change, perspective, writes));
    } finally {
      this.#running.pop();
    }
  }

  #context(rule: BusinessRule, { table, operation, current, previous }: Change, perspective: Perspective, writes: RuleWrites): BusinessRuleContext {
    return {
      ...writes,
      actor: perspective.actor,
      operation,
      current,
      previous,
      changes: (field) => (current[field] ?? '') !== (previous?.[field] ?? ''),
      find: perspective.find,
      query: perspective.query,
      abort: () => {
        throw abortedByRule(table, { name: rule.name, sysId: keyOfName(rule.name) }, this.#running);
      },
      now: () => formatInstant(perspective.world.now),
    };
  }
}
