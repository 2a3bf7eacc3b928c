/** How many answers are awaited, and whether one rejection is enough. */
export interface Awaited {
  /** `any`: the first approval settles it; `all`: everybody has to approve. Values of `sysapproval_group.wait_for`. */
  readonly waitFor: 'any' | 'all';
  /** `reject`: the first rejection settles it; `continue`: the other answers are awaited. Values of `reject_handling`. */
  readonly rejectHandling: 'reject' | 'continue';
}

export type Outcome = 'approved' | 'rejected';

/** States in which nobody answers any more, and that say nothing about what was asked. */
const withdrawn: ReadonlySet<string> = new Set(['cancelled', 'not_required', 'duplicate', 'skipped']);

/**
 * What answers amount to.
 *
 * @param states those of all approvals that were asked for
 * @returns `null` as long as more answers are needed
 */
export function outcomeOf(states: readonly string[], { waitFor, rejectHandling }: Awaited): Outcome | null {
  const count = (state: string): number => states.filter((one) => one === state).length;
  const [approved, rejected] = [count('approved'), count('rejected')];
  const open = states.filter((state) => !withdrawn.has(state)).length - approved - rejected;
  if (rejected > 0 && rejectHandling === 'reject') return 'rejected';
  if (approved > 0 && waitFor === 'any') return 'approved';
  if (open > 0 || approved + rejected === 0) return null;
  return rejected > 0 ? 'rejected' : 'approved';
}
