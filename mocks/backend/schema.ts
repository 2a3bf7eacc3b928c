import { systemFields } from './system-fields.js';
import type { FieldDefinition, StoredRecord, TableDefinition } from './types.js';

/** One name of a path: the table it stands on and the field it names there. */
export interface PathStep {
  readonly table: string;
  readonly field: FieldDefinition;
}

interface TableEntry {
  readonly definition: TableDefinition;
  /** The table, its parent, its parent's parent … */
  readonly chain: readonly string[];
  /** The table and everything that extends it, in the order of definition. */
  readonly family: readonly string[];
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly paths: Map<string, readonly PathStep[]>;
}

/** The tables, with what each inherits. */
export class Schema {
  readonly #tables = new Map<string, TableEntry>();

  /** @throws Error when a table is defined twice, names an unknown parent, or extends itself. */
  constructor(definitions: readonly TableDefinition[]) {
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    if (byName.size !== definitions.length) throw new Error('A table is defined twice');
    const chains = new Map(definitions.map(({ name }) => [name, chainOf(name, byName)]));
    for (const definition of definitions) {
      const chain = chains.get(definition.name) ?? [];
      const family = definitions.map(({ name }) => name).filter((name) => chains.get(name)?.includes(definition.name));
      this.#tables.set(definition.name, { definition, chain, family, fields: fieldsOf(chain, byName), paths: new Map() });
    }
  }

  has(table: string): boolean {
    return this.#tables.has(table);
  }

  get tables(): readonly TableDefinition[] {
    return [...this.#tables.values()].map(({ definition }) => definition);
  }

  table(table: string): TableDefinition | undefined {
    return this.#tables.get(table)?.definition;
  }

  /** The table, its parent, its parent's parent …; empty for an unknown table. */
  chain(table: string): readonly string[] {
    return this.#tables.get(table)?.chain ?? [];
  }

  /** The table and everything that extends it; empty for an unknown table. */
  family(table: string): readonly string[] {
    return this.#tables.get(table)?.family ?? [];
  }

  /** Whether a table is another one or extends it. */
  isA(table: string, ancestor: string): boolean {
    return this.chain(table).includes(ancestor);
  }

  /** Own and inherited fields by name, the root's first. */
  fields(table: string): ReadonlyMap<string, FieldDefinition> {
    return this.#tables.get(table)?.fields ?? noFields;
  }

  field(table: string, name: string): FieldDefinition | undefined {
    return this.#tables.get(table)?.fields.get(name);
  }

  /** The class that a record says it has, if that is the table it was found by or extends it; else that table. */
  classOf(table: string, record: Readonly<StoredRecord>): string {
    const own = record['sys_class_name'];
    return own !== undefined && this.isA(own, table) ? own : table;
  }

  /** The fields along a path, or `null` when one of them does not exist or is walked through without being a reference. */
  resolve(table: string, path: string): readonly PathStep[] | null {
    const entry = this.#tables.get(table);
    if (!entry) return null;
    const known = entry.paths.get(path);
    if (known) return known;
    const steps = this.#walk(table, path.split('.'));
    if (steps) entry.paths.set(path, steps);
    return steps;
  }

  #walk(table: string, names: readonly string[]): readonly PathStep[] | null {
    const steps: PathStep[] = [];
    let at: string | undefined = table;
    for (const name of names) {
      const field: FieldDefinition | undefined = at === undefined ? undefined : this.field(at, name);
      if (at === undefined || !field) return null;
      steps.push({ table: at, field });
      at = field.type === 'reference' ? field.reference : undefined;
    }
    return steps;
  }
}

const noFields: ReadonlyMap<string, FieldDefinition> = new Map();

function chainOf(name: string, byName: ReadonlyMap<string, TableDefinition>): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = name; at !== undefined; at = byName.get(at)?.parent) {
    if (!byName.has(at)) throw new Error(`${name} extends ${at}, which is not defined`);
    if (chain.includes(at)) throw new Error(`${name} extends itself`);
    chain.push(at);
  }
  return chain;
}

function fieldsOf(
  chain: readonly string[],
  byName: ReadonlyMap<string, TableDefinition>,
): ReadonlyMap<string, FieldDefinition> {
  const fields = new Map<string, FieldDefinition>();
  for (const table of chain.toReversed()) {
    for (const field of byName.get(table)?.fields ?? []) fields.set(field.name, field);
  }
  for (const field of systemFields) {
    if (!fields.has(field.name)) fields.set(field.name, field);
  }
  return fields;
}
