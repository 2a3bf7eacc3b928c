/**
 * Stages that end a request before it reaches its goal. They stand among the choices of a stage field, but are no steps
 * on the way: a person sees one only when their request has come to it.
 */
const earlyEnds: ReadonlySet<string> = new Set([
  'request_cancelled', 'cancelled', 'canceled', 'closed_cancelled', 'closed_incomplete', 'closed_rejected', 'closed_skipped', 'rejected',
]);

/** Whether a stored stage ends a request before its goal. */
export function endsEarly(stage: string): boolean {
  return earlyEnds.has(stage.toLowerCase());
}
