import type { Clock } from '../data/store/clock.js';
import { RequestGate } from '../data/store/request-gate.js';

const gates = new Map<string, RequestGate>();

/**
 * The one gate of a backend, for all providers and all sessions of the page: a pause that a server asked for does not end
 * because somebody else signs in (R08).
 */
export function gateOf(adapterId: string, clock: Clock): RequestGate {
  const known = gates.get(adapterId);
  if (known) return known;
  const gate = new RequestGate(clock);
  gates.set(adapterId, gate);
  return gate;
}
