import { checkDescription } from '../../src/guard/check-description.js';
import { describedPaths, narrow } from '../../src/guard/narrow.js';
import { sealGrant } from '../../src/guard/seal-grant.js';
import type { FieldDescription } from '../../src/data/description.js';
import type { RawCell, RawRow } from '../../src/data/row.js';
import type { Effective } from '../../src/guard/effective.js';
import type { Grant } from '../../src/guard/grant.js';
import type { GrantDeclaration } from '../../src/guard/grant-declaration.js';

export type Descriptions = Readonly<Record<string, Partial<FieldDescription>>>;

/** Whatever a hidden field is made of in these tests; nothing that the guard hands over may contain it. */
export const canary = 'CANARY-7f3a';

/** The grant of a declaration that is known to be sound; for the table `task` and the view `portal` unless it says else. */
export function grantOf(declaration: Partial<GrantDeclaration>): Grant {
  const { grant, problems } = sealGrant({ name: 'portal', table: 'task', ...declaration });
  if (!grant) throw new Error(`This grant should be sound: ${JSON.stringify(problems)}`);
  return grant;
}

/** What a server tells about a field when a test does not care. */
export function described(field: Partial<FieldDescription> = {}): FieldDescription {
  return { label: 'Label', type: 'string', readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown', ...field };
}

/** What is left of a grant when the server tells this of its fields and the person has these grants for other tables. */
export function narrowed(grant: Grant, descriptions: Descriptions = {}, others: readonly Grant[] = []): Effective {
  const fields = Object.fromEntries(Object.entries(descriptions).map(([path, field]) => [path, described(field)]));
  const description = checkDescription({ table: grant.table, label: 'Task', fields }, grant.table, describedPaths(grant));
  return narrow(grant, description, (table) => others.find((other) => other.table === table) ?? null);
}

export function effectiveOf(declaration: Partial<GrantDeclaration>, descriptions?: Descriptions, others?: readonly Grant[]): Effective {
  return narrowed(grantOf(declaration), descriptions, others);
}

export function rawRow(fields: Readonly<Record<string, RawCell>>, id = 'one', table = 'task'): RawRow {
  return { ref: `${table}/${id}`, version: '7', fields };
}

/** The code of what is thrown, or `nothing`. */
export function codeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? Reflect.get(error, 'code') ?? error : error;
  }
  return 'nothing';
}

/** The code of what a promise rejects with, or `nothing`. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? Reflect.get(error, 'code') ?? error : error;
  }
  return 'nothing';
}

/** Every string that can be reached from a value: names and values, hidden properties and prototypes too. */
export function reachableTexts(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value) || value === Object.prototype || value === Array.prototype) return '';
  seen.add(value);
  const own = Reflect.ownKeys(value).map((key) => `${String(key)}=${reachableTexts(Reflect.get(value, key), seen)}`);
  const items = Symbol.iterator in value && typeof value[Symbol.iterator] === 'function' && !Array.isArray(value)
    ? [...(value as Iterable<unknown>)].map((item) => reachableTexts(item, seen))
    : [];
  return [...own, ...items, reachableTexts(Reflect.getPrototypeOf(value), seen)].join('\n');
}

/** Whether a value and everything in it is frozen. */
export function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Reflect.ownKeys(value).every((key) => isDeeplyFrozen(Reflect.get(value, key)));
}
