/** Any value as text with everything that can be reached from it through own properties; elements by their name only. */
export function plainText(value: unknown, seen: ReadonlySet<object> = new Set()): string {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Node) return `<${value.nodeName}>`;
  if (seen.has(value)) return 'again';
  const next = new Set([...seen, value]);
  const error = value instanceof Error ? `${value.message} ${value.stack ?? ''}` : '';
  const detail = value instanceof CustomEvent ? `detail: ${plainText(value.detail, next)} ` : '';
  const own = Reflect.ownKeys(value).map((key) => `${String(key)}: ${plainText(Reflect.get(value, key), next)}`);
  return `${error}${detail}{${own.join(', ')}}`;
}
