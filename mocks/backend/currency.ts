/** Stored amounts: a number in the system's currency, or `EUR;1152.48`. */

const systemCurrency = 'USD';

/** An amount as a person reads it, such as `$1,152.48`; text that is no amount as it is. */
export function currencyText(stored: string, language: string): string {
  const [, currency = systemCurrency, amount] = /^(?:([A-Z]{3});)?(-?\d+(?:\.\d+)?)$/.exec(stored) ?? [];
  if (amount === undefined) return stored;
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount));
}

/** The stored amount for what a person typed in their language, or `null` when it is none. */
export function readCurrency(text: string, language: string): string | null {
  const [, currency, typed = ''] = /^(?:([A-Z]{3});)?(.*)$/s.exec(text) ?? [];
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const [whole = '', ...fraction] = typed.split(decimal).map((part) => part.replaceAll(/[^\d-]/g, ''));
  const digits = [whole, ...fraction].join('.');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return null;
  return currency === undefined ? digits : `${currency};${digits}`;
}
