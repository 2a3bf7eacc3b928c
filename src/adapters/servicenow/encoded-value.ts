import { PortalError } from '../../data/errors.js';

/** Endings that would turn an operator and the beginning of its value into another, longer operator. */
const longerOperators: ReadonlyMap<string, readonly string[]> = new Map([
  ['<', ['=']],
  ['>', ['=']],
  ['IN', ['STANCEOF', '_HIERARCHY']],
]);

/** Line breaks and other controls, and halves of characters that UTF-8 cannot carry. */
const unsendable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** A script that the server would run (T19). Invisible characters before it are no disguise. */
const script = /^[\s\p{Cf}]*javascript\s*:/iu;

/**
 * One value of a clause in an encoded query. The language has no escape that all releases agree on: `^^` is documented
 * in one place and denied in another. A value that the server could read as anything but itself is therefore refused,
 * never repaired: repairing it would ask for other records than the person meant (G-33).
 *
 * @param separator The character that ends a value in this place: `,` in lists, `@` in ranges.
 * @throws PortalError `unsupported`.
 */
export function encodedValue(operator: string, value: unknown, separator?: string): string {
  const text = valueText(value);
  const ambiguous = longerOperators.get(operator)?.some((ending) => text.startsWith(ending)) ?? false;
  const separated = separator !== undefined && text.includes(separator);
  if (text === '' || ambiguous || separated || text.includes('^') || unsendable.test(text) || script.test(text)) {
    throw new PortalError('unsupported');
  }
  return text;
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new PortalError('unsupported');
}
