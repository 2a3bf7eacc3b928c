const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes as people read it, in steps of 1024 as file managers count; `null` for a text that is no number. */
export function fileSize(stored: string | number, tag: string): string | null {
  const bytes = typeof stored === 'number' ? stored : /^\d{1,15}$/.test(stored) ? Number(stored) : null;
  if (bytes === null) return null;
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const format = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return format.format(bytes / 1024 ** step);
}
