import type { Actor, AclOperation, AclRule, StoredRecord } from '../types.js';
import type { Access } from './access.js';
import type { Gate, RuleBook } from './rule-book.js';

/** What a rule is judged with beside the roles. */
export interface RuleContext {
  matches(table: string, condition: string, record: Readonly<StoredRecord>): boolean;
  runScript(script: NonNullable<AclRule['script']>, table: string, record: Readonly<StoredRecord>): boolean;
}

export interface RuledAccessOptions {
  readonly actor: Actor;
  readonly rules: RuleBook;
  /** All roles that exist; `null` when nobody said so. */
  readonly roles: ReadonlySet<string> | null;
  readonly context: RuleContext;
}

/** The access of one person, by the ACL rules. */
export class RuledAccess implements Access {
  readonly #actor: Actor;
  readonly #rules: RuleBook;
  readonly #roles: ReadonlySet<string> | null;
  readonly #context: RuleContext;
  readonly #isAdmin: boolean;

  constructor({ actor, rules, roles, context }: RuledAccessOptions) {
    this.#actor = actor;
    this.#rules = rules;
    this.#roles = roles;
    this.#context = context;
    this.#isAdmin = actor.roles.has('admin');
  }

  table(operation: AclOperation, table: string, record: Readonly<StoredRecord>): boolean {
    return this.#passes(this.#rules.tableGate(operation, table), this.#isAdmin, (rule) => this.#rulePasses(rule, table, record));
  }

  field(operation: AclOperation, table: string, field: string, record: Readonly<StoredRecord>): boolean {
    return this.#passes(this.#rules.fieldGate(operation, table, field), true, (rule) => this.#rulePasses(rule, table, record));
  }

  tableByRole(operation: AclOperation, table: string): boolean {
    return this.#passes(this.#rules.tableGate(operation, table), this.#isAdmin || isQuery(operation), (rule) => this.#rolesPass(rule));
  }

  fieldByRole(operation: AclOperation, table: string, field: string): boolean {
    const gate = this.#rules.fieldGate(operation, table, field);
    if (gate.allowIf === null && isQuery(operation)) {
      return this.#unlessDenied(gate, (rule) => this.#rolesPass(rule)) && this.fieldByRole('read', table, field);
    }
    return this.#passes(gate, true, (rule) => this.#rolesPass(rule));
  }

  /** Denials go first; then one of the rules at the deciding point must pass. */
  #passes(gate: Gate, withoutRules: boolean, passes: (rule: AclRule) => boolean): boolean {
    if (!this.#unlessDenied(gate, passes)) return false;
    return gate.allowIf === null ? withoutRules : gate.allowIf.some(passes);
  }

  #unlessDenied({ denyUnless }: Gate, passes: (rule: AclRule) => boolean): boolean {
    return denyUnless.every(passes);
  }

  #rulePasses(rule: AclRule, table: string, record: Readonly<StoredRecord>): boolean {
    if (!this.#rolesPass(rule)) return false;
    if (this.#overrides(rule)) return true;
    if (rule.condition && !this.#context.matches(table, rule.condition, record)) return false;
    return !rule.script || this.#context.runScript(rule.script, table, record);
  }

  /** A rule that says nothing denies, and so does one that names a role which does not exist. Admins have every role. */
  #rolesPass(rule: AclRule): boolean {
    if (this.#overrides(rule)) return true;
    const { roles = [] } = rule;
    if (roles.length === 0) return Boolean(rule.condition) || rule.script !== undefined;
    if (roles.some((role) => this.#roles?.has(role) === false)) return false;
    return this.#isAdmin || roles.some((role) => this.#actor.roles.has(role));
  }

  #overrides({ adminOverrides = true }: AclRule): boolean {
    return this.#isAdmin && adminOverrides;
  }
}

function isQuery(operation: AclOperation): boolean {
  return operation === 'query_match' || operation === 'query_range';
}
