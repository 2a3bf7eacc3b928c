import { journalFields } from './journal.js';
import type { Perspective } from './perspective.js';
import { dataPolicyException } from './refusal.js';
import type { Schema } from './schema.js';
import type { DataPolicy, StoredRecord } from './types.js';

/**
 * Fields that must have a value: those that the dictionary calls mandatory, and those that a policy asks for while its
 * condition holds.
 */
export class DataPolicies {
  readonly #schema: Schema;
  readonly #policies: readonly DataPolicy[];

  constructor(schema: Schema, policies: readonly DataPolicy[]) {
    this.#schema = schema;
    this.#policies = policies;
  }

  /**
   * Entries of a journal are kept elsewhere, so that a journal is empty in all but the write that adds to it.
   * @throws BackendRefusal that names the labels of all mandatory fields that are empty.
   */
  check(table: string, record: Readonly<StoredRecord>, perspective: Perspective): void {
    const labels = [...this.#mandatory(table, record, perspective)]
      .filter((name) => !record[name])
      .map((name) => this.#schema.field(table, name)?.label ?? name);
    if (labels.length > 0) throw dataPolicyException(labels);
  }

  #mandatory(table: string, record: Readonly<StoredRecord>, perspective: Perspective): ReadonlySet<string> {
    const names = new Set<string>();
    const journals = journalFields(this.#schema, table);
    for (const { name, mandatory } of this.#schema.fields(table).values()) {
      if (mandatory && !journals.includes(name)) names.add(name);
    }
    for (const policy of this.#policies) {
      if (!this.#schema.isA(table, policy.table)) continue;
      if (policy.condition && !perspective.matches(table, policy.condition, record)) continue;
      for (const name of policy.mandatory) names.add(name);
    }
    return names;
  }
}
