import type { Cursor } from './query.js';
import type { Path } from './path.js';
import type { RecordRef } from './record-ref.js';

/** An opaque token that changes whenever the record does: `sys_mod_count`, an ETag, a time stamp. */
export type Version = string;

/**
 * One field as an adapter hands it over, in the shape of ServiceNow's wire: the text a person reads and the stored
 * value. A bare string is both. Stored values keep ServiceNow's text forms whatever the backend: `true`, `42`,
 * `2026-01-31 13:05:00` (UTC), `2026-01-31`, `1970-01-01 00:02:17` (a duration), a key, keys joined by commas.
 */
export type RawCell = string | { readonly display_value?: string | null; readonly value?: string | null };

/**
 * A record as an adapter hands it to the guard. `fields` may hold more than was asked and may be the wire's own object:
 * the guard reads the granted names from it and lets go of the rest (G-11, G-20).
 */
export interface RawRow {
  readonly ref: RecordRef;
  readonly version?: Version;
  readonly fields: Readonly<Record<Path, RawCell>>;
}

/** How many records a query has: counted after the server's ACLs, guessed, or not known (G-38). */
export type Total = { readonly exact: number } | { readonly estimate: number } | 'unknown';

/** One page of an adapter's answer. The list ends when `next` is `null`, never because a page is short (G-41). */
export interface Page {
  readonly rows: readonly RawRow[];
  readonly next: Cursor | null;
  readonly total: Total;
}

declare const minted: unique symbol;

/**
 * Marks what the guard made. Only `src/guard` casts to it, so that a store or widget cannot hold anything else by
 * accident: an unprojected row does not have the type.
 */
export type Guarded<T> = T & { readonly [minted]: true };

/**
 * A record as the kit holds it: a fresh, frozen copy of the granted fields and nothing else. A field that is granted
 * but came back without text is absent (G-14).
 */
export interface RecordRow {
  readonly ref: RecordRef;
  /** The texts a person reads, by path. */
  readonly display: Readonly<Partial<Record<Path, string>>>;
  /** The stored values, by path; only where the raw value is granted (G-27). */
  readonly value: Readonly<Partial<Record<Path, string>>>;
}

export type GuardedRow = Guarded<RecordRow>;

/** One page of guarded rows. `total` is known only where it may be shown. */
export type GuardedPage = Guarded<{
  readonly rows: readonly GuardedRow[];
  readonly next: Cursor | null;
  readonly total: Total;
}>;
