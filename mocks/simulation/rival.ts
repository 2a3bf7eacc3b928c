import { BackendRefusal } from '../backend/refusal.js';
import type { Scenario } from '../scenarios.js';
import type { Call } from '../servicenow/call.js';
import { decideOtherwise } from './rival-decision.js';

const recordPath = /\/table\/(?<table>[^/]+)\/(?<sysId>[^/]+)$/;

/** Somebody else, who gets at each record once, just before the person does. */
export class Rival {
  readonly #met = new Set<string>();

  /** Acts on the record that a write is about, if the scenario has a rival for its table. */
  anticipate(call: Pick<Call, 'method' | 'body' | 'headers' | 'session' | 'instance'>, path: string, { rival }: Scenario): void {
    const { table, sysId } = recordPath.exec(path)?.groups ?? {};
    if (rival === undefined || table === undefined || sysId === undefined || (call.method !== 'PATCH' && call.method !== 'PUT')) return;
    if (this.#met.has(sysId)) return;
    const { backend, schema } = call.instance;
    if (rival.decides && table === 'sysapproval_approver') {
      this.#met.add(sysId);
      decideOtherwise(call, sysId);
      return;
    }
    const found = Object.entries(rival.writes).find(([name]) => schema.isA(table, name));
    if (found === undefined) return;
    this.#met.add(sysId);
    try {
      backend.asSystem().update(table, sysId, found[1]);
    } catch (error) {
      // The record is gone: then there is nothing left to be faster at.
      if (!(error instanceof BackendRefusal)) throw error;
    }
  }

  reset(): void {
    this.#met.clear();
  }
}
