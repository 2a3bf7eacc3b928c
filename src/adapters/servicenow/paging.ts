import { PortalError } from '../../data/errors.js';
import type { Cursor } from '../../data/query.js';
import type { Page } from '../../data/row.js';

const cursorPattern = /^offset:(\d{1,9})$/;
const nextLink = /<[^>]*[?&]sysparm_offset=(\d{1,9})[^>]*>\s*;\s*rel="next"/;

/** @throws PortalError `unsupported` when the cursor is not one of this adapter's. */
export function offsetOf(cursor: Cursor | undefined): number {
  if (cursor === undefined) return 0;
  const digits = cursorPattern.exec(cursor)?.[1];
  if (digits === undefined) throw new PortalError('unsupported');
  return Number(digits);
}

/** What a page of an answer was asked with, and how many rows came. */
export interface PagePlace {
  readonly offset: number;
  readonly limit: number;
  /** Rows the server sent, usable or not. */
  readonly received: number;
}

/**
 * Where the next page begins. The server cuts pages before it applies access rules: a short or empty page may have
 * others behind it (G-41). So its own count decides, which knows nothing of access rules either, then its `Link`, of
 * which only the offset is taken (G-42). Only where the browser may read neither does a page that is not full end the
 * list; instances that are asked from another origin should expose both headers.
 */
export function nextCursor(headers: Headers, { offset, limit, received }: PagePlace): Cursor | null {
  const count = countOf(headers);
  const links = headers.get('Link');
  if (count !== null) return offset + limit < count ? cursorAt(offset + limit) : null;
  if (links === null) return received >= limit ? cursorAt(offset + limit) : null;
  const next = Number(nextLink.exec(links)?.[1] ?? 0);
  return next > offset ? cursorAt(next) : null;
}

/**
 * The number of records of a list. The server counts before access rules, so its count is the truth only when one page
 * holds all of it (G-38).
 */
export function totalOf(headers: Headers, { offset, received }: PagePlace, usable: number): Page['total'] {
  return offset === 0 && received === usable && countOf(headers) === usable ? { exact: usable } : 'unknown';
}

/** `X-Total-Count`: how many records match, readable or not; `null` when the browser may not see it. */
export function countOf(headers: Headers): number | null {
  const text = headers.get('X-Total-Count')?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function cursorAt(offset: number): Cursor {
  return `offset:${offset}`;
}
