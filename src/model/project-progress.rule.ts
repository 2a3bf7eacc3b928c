/** What stands directly below a project or a parent task: tasks and sub-projects. */
export interface PlannedPart {
  /** Stored value of the state. */
  readonly state: string;
  /** 0 to 100. */
  readonly percent: number;
}

const complete = '3';
const skipped = '7';

/**
 * How far something has come whose parts have come so far: the mean of the parts, rounded down to whole percent so that 100
 * means all of it. Skipped parts do not count, complete ones count in full whatever figure they carry.
 *
 * @returns `null` where nothing counts: the project keeps the figure that its manager has entered.
 */
export function progressOf(parts: readonly PlannedPart[]): number | null {
  const counted = parts.filter(({ state }) => state !== skipped);
  if (counted.length === 0) return null;
  const sum = counted.reduce((total, { state, percent }) => total + (state === complete ? 100 : Math.min(100, Math.max(0, percent))), 0);
  return Math.floor(sum / counted.length);
}
