import type { Backend } from '../backend/backend.js';
import { BackendRefusal } from '../backend/refusal.js';
import type { Scenario } from '../scenarios.js';

const recordPath = /\/table\/(?<table>[^/]+)\/(?<sysId>[^/]+)$/;

/** Somebody else, who gets at each record once, just before the person does. */
export class Rival {
  readonly #met = new Set<string>();

  /** Acts on the record that a write is about, if the scenario has a rival for its table. */
  anticipate(method: string, path: string, { rival }: Scenario, backend: Backend): void {
    const { table, sysId } = recordPath.exec(path)?.groups ?? {};
    if (rival === undefined || table === undefined || sysId === undefined || (method !== 'PATCH' && method !== 'PUT')) return;
    const found = Object.entries(rival).find(([name]) => backend.schema.isA(table, name));
    if (found === undefined || this.#met.has(sysId)) return;
    this.#met.add(sysId);
    try {
      backend.asSystem().update(table, sysId, found[1]);
    } catch (error) {
      // The record is gone or decided already: then there is nothing left to be faster at.
      if (!(error instanceof BackendRefusal)) throw error;
    }
  }

  reset(): void {
    this.#met.clear();
  }
}
