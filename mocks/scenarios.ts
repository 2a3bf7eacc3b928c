import type { StoredRecord } from './backend/types.js';

/** How a request can go wrong on its way. */
export type Fault =
  /** The server is not up to it: 503. */
  | 'unavailable'
  /** The connection breaks before the server has seen the request. */
  | 'connection-lost'
  /** The connection breaks after the server has done what was asked. */
  | 'answer-lost';

/** Which share of requests goes wrong, and how. */
export interface FaultPlan {
  /** From 0 to 1. */
  readonly share: number;
  /** How often in a row the same request may fail, so that whoever tries again gets through in the end. */
  readonly inARow: number;
  readonly kinds: readonly Fault[];
}

/** How many requests are allowed in which time. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What somebody else is faster at. */
export interface RivalPlan {
  /** Whether they decide approvals, the other way than the person is about to. */
  readonly decides: boolean;
  /** What they write into other records, by table. */
  readonly writes: Readonly<Record<string, StoredRecord>>;
}

/** A situation to try the portal in. Plain data: the mock makes it happen. */
export interface Scenario {
  /** Stands in links: `?scenario=slow`. */
  readonly id: string;
  readonly description: string;
  /** Bounds of the time that each answer takes, in milliseconds. */
  readonly latency: { readonly least: number; readonly most: number };
  readonly reachable: boolean;
  readonly session: 'valid' | 'expired';
  /** `closed`: nobody has opened any record to external people. */
  readonly policy: 'open' | 'closed';
  readonly dataset: 'usual' | 'empty' | 'large';
  /** Whether the server sends every column it has of each row, whatever was asked for. */
  readonly overSharing: boolean;
  readonly faults?: FaultPlan;
  readonly rateLimit?: RateLimit;
  /** What somebody else does just before a record is first written to. */
  readonly rival?: RivalPlan;
}

const normal = {
  latency: { least: 0, most: 0 },
  reachable: true,
  session: 'valid',
  policy: 'open',
  dataset: 'usual',
  overSharing: false,
} as const;

export const scenarios = [
  { ...normal, id: 'normal', description: 'Everything works.' },
  { ...normal, id: 'slow', description: 'Every answer takes one and a half to four seconds.', latency: { least: 1500, most: 4000 } },
  {
    ...normal,
    id: 'flaky',
    description: 'A third of all requests fails: the server is overloaded or the connection breaks. Trying again helps.',
    latency: { least: 20, most: 200 },
    faults: { share: 1 / 3, inARow: 2, kinds: ['unavailable', 'connection-lost', 'answer-lost'] },
  },
  { ...normal, id: 'offline', description: 'The server cannot be reached.', reachable: false },
  { ...normal, id: 'denied', description: 'No record has been opened to external people.', policy: 'closed' },
  { ...normal, id: 'signed-out', description: 'The session has ended.', session: 'expired' },
  {
    ...normal,
    id: 'rate-limited',
    description: 'More than six requests in ten seconds are refused for the rest of that time.',
    rateLimit: { requests: 6, seconds: 10 },
  },
  {
    ...normal,
    id: 'over-sharing',
    description: 'The server sends every column it has, internal ones included. Nothing of it may reach the page.',
    overSharing: true,
  },
  { ...normal, id: 'empty', description: 'A new customer: there is nothing to see yet.', dataset: 'empty' },
  { ...normal, id: 'large', description: 'A hundred thousand cases.', dataset: 'large' },
  {
    ...normal,
    id: 'conflict',
    description: 'Whenever a record is written to, somebody else has just been faster; an approval they have decided the other way.',
    rival: { decides: true, writes: { task: { follow_up: '2031-05-05 08:00:00' } } },
  },
] as const satisfies readonly Scenario[];

export type ScenarioId = (typeof scenarios)[number]['id'];

/** Whether a text, from a link perhaps, names a scenario. */
export function isScenarioId(text: string | null): text is ScenarioId {
  return scenarios.some(({ id }) => id === text);
}

/** @throws RangeError for a name that no scenario has. */
export function scenarioOf(id: ScenarioId): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new RangeError(`no scenario is called ${id}`);
  return found;
}
