import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { Actor, StoredRecord } from './types.js';

/** What queries, rules and display texts are worked out against: the records, one person, and one point in time. */
export interface World {
  readonly schema: Schema;
  readonly database: Database;
  readonly actor: Actor;
  /** Milliseconds since the epoch, whole seconds. Time stands still within one call. */
  readonly now: number;
  /** The text that stands for a record in references; empty when there is no such record. */
  label(table: string, sysId: string): string;
}

/** Reads the stored text at the end of a path; `undefined` when the record or one on the way has none. */
export type PathReader = (record: Readonly<StoredRecord>) => string | undefined;

/** A reader for a path, or `null` when the path does not exist. References are followed into the class of their record. */
export function pathReader({ schema, database }: Pick<World, 'schema' | 'database'>, table: string, path: string): PathReader | null {
  const steps = schema.resolve(table, path);
  const last = steps?.at(-1);
  if (!steps || !last) return null;
  const name = last.field.name;
  if (steps.length === 1) return (record) => record[name];
  const hops = steps.slice(0, -1).map(({ field }) => ({ name: field.name, target: field.reference ?? '' }));
  return (record) => {
    let at: Readonly<StoredRecord> | undefined = record;
    for (const hop of hops) at = at && database.find(hop.target, at[hop.name] ?? '');
    return at?.[name];
  };
}
