import { PortalError } from '../errors.js';

/**
 * The text that stands for a key. Equal keys give equal texts whatever the order of their properties, different keys
 * different ones: a collision would hand one person's or one grant's rows to another (G-52).
 *
 * Throws `internal` for anything that is not plain data: `JSON.stringify` would turn two different maps, sets or
 * functions into the same text.
 */
export function cacheKey(key: unknown): string {
  switch (typeof key) {
    case 'string':
    case 'boolean':
      return JSON.stringify(key);
    case 'number':
      if (!Number.isFinite(key)) throw new PortalError('internal');
      return JSON.stringify(key);
    case 'object':
      return key === null ? 'null' : objectKey(key);
    default:
      throw new PortalError('internal');
  }
}

function objectKey(value: object): string {
  // Not `map`, which skips holes and so would let two different lists look alike.
  if (Array.isArray(value)) return `[${Array.from(value, cacheKey).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new PortalError('internal');
  const parts = Object.entries(value)
    // An optional property that is absent and one that is `undefined` mean the same to everybody who reads a query.
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${cacheKey(part)}`);
  return `{${parts.join(',')}}`;
}
