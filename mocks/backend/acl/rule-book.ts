import type { Schema } from '../schema.js';
import type { AclOperation, AclRule } from '../types.js';

/** The rules of one gate: every `deny-unless` along the way, and the `allow-if` rules of the point that decides. */
export interface Gate {
  readonly denyUnless: readonly AclRule[];
  /** Alternatives. `null` when no point has any. */
  readonly allowIf: readonly AclRule[] | null;
}

/** All active rules, found by the points that they stand at. */
export class RuleBook {
  readonly #schema: Schema;
  readonly #byPoint: ReadonlyMap<string, readonly AclRule[]>;
  readonly #gates = new Map<string, Gate>();

  constructor(schema: Schema, rules: readonly AclRule[]) {
    this.#schema = schema;
    const byPoint = new Map<string, AclRule[]>();
    for (const rule of rules) {
      if (rule.active === false) continue;
      const key = point(rule.table, rule.field, rule.operation);
      byPoint.set(key, [...(byPoint.get(key) ?? []), rule]);
    }
    this.#byPoint = byPoint;
  }

  /** The first gate: the table, its parents, all tables. */
  tableGate(operation: AclOperation, table: string): Gate {
    return this.#gate(point(table, undefined, operation), () =>
      [...this.#schema.chain(table), '*'].map((name) => point(name, undefined, operation)));
  }

  /** The second gate: the field on the table, on its parents, on all tables; then the same for all fields. */
  fieldGate(operation: AclOperation, table: string, field: string): Gate {
    return this.#gate(point(table, field, operation), () => {
      const tables = [...this.#schema.chain(table), '*'];
      const points = [...tables.map((name) => point(name, field, operation)), ...tables.map((name) => point(name, '*', operation))];
      // The rule for creating any field of any table is the one for writing it.
      return operation === 'create' ? [...points, point('*', '*', 'write')] : points;
    });
  }

  #gate(key: string, points: () => readonly string[]): Gate {
    const known = this.#gates.get(key);
    if (known) return known;
    const rules = points().map((at) => this.#byPoint.get(at) ?? []);
    const gate: Gate = {
      denyUnless: rules.flat().filter(isDenyUnless),
      allowIf: rules.map((atPoint) => atPoint.filter((rule) => !isDenyUnless(rule))).find(({ length }) => length > 0) ?? null,
    };
    this.#gates.set(key, gate);
    return gate;
  }
}

function point(table: string, field: string | undefined, operation: AclOperation): string {
  return `${operation} ${table}.${field ?? ''}`;
}

function isDenyUnless({ decision }: AclRule): boolean {
  return decision === 'deny-unless';
}
