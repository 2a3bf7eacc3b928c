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

  /** @param requests what is asked for at once: one request, or those inside a batch, which fail or arrive together */
  tell({ latency, faults }: Scenario, requests: readonly string[]): Fate {
    const request = requests.join('\n');
    const made = this.#made.get(request) ?? 0;
    this.#made.set(request, made + 1);
    const chance = hash(`${made} ${request}`, this.#seed);
    const delay = latency.least + (chance % (latency.most - latency.least + 1));
    return { delay, fault: faults === undefined ? null : this.#fault(faults, requests, mixed(chance + 1)) };
  }

  reset(): void {
    this.#made.clear();
    this.#failedInARow.clear();
  }

  #fault({ share, inARow, kinds }: FaultPlan, requests: readonly string[], chance: number): Fault | null {
    const failed = Math.max(...requests.map((request) => this.#failedInARow.get(request) ?? 0));
    const fails = failed < inARow && chance / 0x1_0000_0000 < share;
    for (const request of requests) this.#failedInARow.set(request, fails ? (this.#failedInARow.get(request) ?? 0) + 1 : 0);
    return fails ? (kinds[mixed(chance + 2) % kinds.length] ?? null) : null;
  }
}
