import { createBackend } from '../backend/backend.js';
import type { Backend } from '../backend/backend.js';
import { randomFrom } from '../dataset/chance.js';
import { createDataset } from '../dataset/dataset.js';
import { everyone } from '../dataset/people.js';
import { tables } from '../dataset/schema/tables.js';
import { actorOf } from '../personas.js';
import type { ApprovalSettings } from '../policy/approval-settings.js';
import type { Plugins } from '../policy/plugins.js';
import { createPolicy } from '../policy/policy.js';
import type { Scenario } from '../scenarios.js';

/** How many ordinary cases each data set has. */
const sizes: Readonly<Record<Scenario['dataset'], number>> = { usual: 240, empty: 0, large: 100_000 };

/** The parts of a scenario that decide about records and rules. */
export type Ground = Pick<Scenario, 'dataset' | 'policy'>;

export interface Circumstances {
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How the instance departs from the usual way of approvals. */
  readonly approvals: Partial<ApprovalSettings>;
  /** Plugins that the instance has, or lacks, beside the usual ones. */
  readonly plugins: Partial<Plugins>;
}

/** A backend with the demo service's tables, rules and records. */
export function createDemoBackend({ dataset, policy }: Ground, { seed, now, approvals, plugins }: Circumstances): Backend {
  return createBackend({
    tables,
    records: createDataset({ seed, cases: sizes[dataset], now: now(), landmarks: dataset !== 'empty' }),
    ...createPolicy({ now, approvals, plugins, closed: policy === 'closed' }),
    actors: everyone.map(actorOf),
    now,
    random: randomFrom(seed),
  });
}
