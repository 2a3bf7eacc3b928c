import type { Path } from './path.js';

const { getOwnPropertyDescriptor, setPrototypeOf } = Object;

/**
 * The value of an own data property, else `undefined`. Accessors are never invoked, inherited properties never seen, and
 * a proxy learns one granted name and nothing more (G-11, G-12). The function is captured when the module loads, so that
 * a script which patches `Object` later does not get to see raw rows.
 */
export function own(source: object, name: PropertyKey): unknown {
  return getOwnPropertyDescriptor(source, name)?.value;
}

/** Whether a value is an object that can have named fields: not `null`, not an array, not a function. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object without a prototype, to be filled with fields and frozen: no name in it but its own (G-06). Engines keep one
 * that lost its prototype as small and fast as any other, and one that never had one in a hash table.
 */
export function bare<T>(): Record<Path, T> {
  return setPrototypeOf({}, null) as Record<Path, T>;
}
