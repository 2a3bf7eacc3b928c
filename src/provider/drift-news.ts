import type { Drift } from '../guard/drift.js';
import { PortalDriftEvent } from './portal-drift.event.js';

/** Tells of each over-shared field once: a list that is read again says nothing new. */
export class DriftNews {
  readonly #target: EventTarget;
  readonly #told = new Set<string>();

  constructor(target: EventTarget) {
    this.#target = target;
  }

  tell({ table, fields }: Drift): void {
    const news = fields.filter((field) => !this.#told.has(`${table}.${field}`));
    if (news.length === 0) return;
    for (const field of news) this.#told.add(`${table}.${field}`);
    this.#target.dispatchEvent(new PortalDriftEvent(table, news));
  }
}
