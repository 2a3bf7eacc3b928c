import type { DataAdapter } from '../data/adapter.js';
import type { Clock } from '../data/store/clock.js';
import { RequestGate } from '../data/store/request-gate.js';

/** How many reads may be under way at the same time where they travel in one request: as many as a page with all widgets has. */
const together = 16;

const gates = new Map<string, RequestGate>();

/**
 * The one gate of a backend, for all providers and all sessions of the page: a pause that a server asked for does not end
 * because somebody else signs in (R08).
 */
export function gateOf({ id, capabilities }: DataAdapter, clock: Clock): RequestGate {
  const name = String(id);
  const known = gates.get(name);
  if (known) return known;
  const gate = capabilities.batches ? new RequestGate(clock, together) : new RequestGate(clock);
  gates.set(name, gate);
  return gate;
}
