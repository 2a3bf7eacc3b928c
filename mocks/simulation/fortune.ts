import { hash, mixed } from '../dataset/chance.js';
import type { Fault, FaultPlan, Scenario } from '../scenarios.js';

/** What befalls one request. */
export interface Fate {
  /** Milliseconds until it is answered. */
  readonly delay: number;
  readonly fault: Fault | null;
}

/**
 * Decides what befalls each request from a seed, the request and how often it has been made: two runs of a page meet the
 * same fate however their requests interleave.
 */
export class Fortune {
  readonly #seed: number;
  readonly #made = new Map<string, number>();
  readonly #failedInARow = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  tell({ latency, faults }: Scenario, request: string): Fate {
    const made = this.#made.get(request) ?? 0;
    this.#made.set(request, made + 1);
    const chance = hash(`${made} ${request}`, this.#seed);
    const delay = latency.least + (chance % (latency.most - latency.least + 1));
    return { delay, fault: faults === undefined ? null : this.#fault(faults, request, mixed(chance + 1)) };
  }

  reset(): void {
    this.#made.clear();
    this.#failedInARow.clear();
  }

  #fault({ share, inARow, kinds }: FaultPlan, request: string, chance: number): Fault | null {
    const failed = this.#failedInARow.get(request) ?? 0;
    const fails = failed < inARow && chance / 0x1_0000_0000 < share;
    this.#failedInARow.set(request, fails ? failed + 1 : 0);
    return fails ? (kinds[mixed(chance + 2) % kinds.length] ?? null) : null;
  }
}
