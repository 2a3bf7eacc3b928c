/** What can be worked out over a column. */
export const aggregations = ['avg', 'max', 'min', 'sum'] as const;

export type Aggregation = (typeof aggregations)[number];

/** Works one out over the values of a column; texts that are no numbers count for `min` and `max` only. */
export function aggregate(kind: Aggregation, texts: readonly string[]): string {
  const present = texts.filter((text) => text !== '');
  const numbers = present.map(Number);
  const numeric = numbers.every((value) => Number.isFinite(value));
  switch (kind) {
    case 'sum':
      return numeric ? String(sum(numbers)) : '0';
    case 'avg':
      return numeric && numbers.length > 0 ? (sum(numbers) / numbers.length).toFixed(4) : '';
    case 'min':
      return extreme(present, numeric, -1);
    case 'max':
      return extreme(present, numeric, 1);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function extreme(texts: readonly string[], numeric: boolean, sign: 1 | -1): string {
  const compare = (a: string, b: string): number => (numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);
  return texts.toSorted((a, b) => sign * compare(b, a))[0] ?? '';
}
