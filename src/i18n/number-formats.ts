import type { Duration } from './stored-time.js';

/** Numbers of one language. A text that is not a stored number gives `null`: show the server's own text then. */
export interface NumberFormats {
  /** A stored number with all its decimals, or a count of the kit's own. */
  formatNumber(stored: string | number): string | null;
  /** A stored whole or decimal number of hundredths: `45` is 45 %. */
  formatPercent(stored: string | number): string | null;
  /**
   * A stored amount: `EUR;12.50` names its currency, `12.50` needs the ISO 4217 code beside it. Without a currency
   * there is nothing to show but the server's own text.
   */
  formatCurrency(stored: string, currency?: string): string | null;
  /** A length of time in days, hours, minutes and seconds, leaving out what is zero. */
  formatDurationOf(duration: Duration): string;
  /** `a, b and c`. */
  formatList(items: readonly string[]): string;
}

type Decimal = `${number}`;

const decimalPattern = /^-?\d+(\.\d+)?$/;
const moneyPattern = /^(?:([A-Z]{3});)?(-?\d+(?:\.\d+)?)$/;
const currencyPattern = /^[A-Z]{3}$/;
const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function isDecimal(text: string): text is Decimal {
  return decimalPattern.test(text);
}

export function createNumberFormats(tag: string): NumberFormats {
  const made = new Map<string, Intl.NumberFormat>();
  const formatter = (name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const known = made.get(name) ?? new Intl.NumberFormat(tag, options);
    made.set(name, known);
    return known;
  };
  const decimal = (value: number | Decimal): string =>
    formatter('decimal', { maximumFractionDigits: 20 }).format(value);
  let list: Intl.ListFormat | undefined;
  let unitList: Intl.ListFormat | undefined;

  return {
    formatNumber(stored) {
      if (typeof stored === 'number') return decimal(stored);
      return isDecimal(stored) ? decimal(stored) : null;
    },
    formatPercent(stored) {
      const value = typeof stored === 'number' || isDecimal(stored) ? Number(stored) : Number.NaN;
      if (Number.isNaN(value)) return null;
      return formatter('percent', { style: 'unit', unit: 'percent', maximumFractionDigits: 2 }).format(value);
    },
    formatCurrency(stored, currency) {
      const match = moneyPattern.exec(stored);
      const code = match?.[1] ?? currency;
      const amount = match?.[2] ?? '';
      if (code === undefined || !currencyPattern.test(code) || !isDecimal(amount)) return null;
      return formatter(code, { style: 'currency', currency: code }).format(amount);
    },
    formatDurationOf({ seconds }) {
      unitList ??= new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
      const sign = Math.sign(seconds);
      let rest = Math.abs(seconds);
      const written: string[] = [];
      for (const [unit, size] of units) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count === 0 && !(unit === 'second' && written.length === 0)) continue;
        const signed = written.length === 0 ? sign * count : count;
        written.push(formatter(unit, { style: 'unit', unit, unitDisplay: 'long' }).format(signed));
      }
      return unitList.format(written);
    },
    formatList(items) {
      list ??= new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' });
      return list.format(items);
    },
  };
}
