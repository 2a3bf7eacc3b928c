import { PortalError } from '../data/errors.js';
import type { Path } from '../data/path.js';
import type { Guarded, GuardedRow, RecordRow, Version } from '../data/row.js';

/** What the guard knows of a row and nobody else gets to see. */
export interface RowSecrets {
  /** The view whose grant the row was made under. */
  readonly view: string;
  readonly version: Version | null;
  /** Fields whose text was too long and is shown cut off (G-68). */
  readonly cut: readonly Path[];
}

const secrets = new WeakMap<RecordRow, RowSecrets>();

/** Marks a value as made by the guard. Only files of this folder may call it, on what they have built and frozen. */
export function mint<T>(value: T): Guarded<T> {
  return value as Guarded<T>;
}

/** Marks a row and keeps its secrets. */
export function mintRow(row: RecordRow, known: RowSecrets): GuardedRow {
  secrets.set(row, known);
  return mint(row);
}

/** The secrets of a row. Throws `write-refused` for an object that the guard did not make. */
export function secretsOf(row: GuardedRow): RowSecrets {
  const known = secrets.get(row);
  if (!known) throw new PortalError('write-refused', { detail: 'row' });
  return known;
}

/** The version of a row, to write with; `null` when the backend tells none. It is in no property of the row. */
export function versionOf(row: GuardedRow): Version | null {
  return secretsOf(row).version;
}
