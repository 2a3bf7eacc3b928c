import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordRef } from '../../data/record-ref.js';

/** Which records of a list a person has picked to do something with all of them. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #picked: ReadonlySet<RecordRef> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get size(): number {
    return this.#picked.size;
  }

  has(ref: RecordRef): boolean {
    return this.#picked.has(ref);
  }

  /** Picks a record, or lets go of it. */
  toggle(ref: RecordRef): void {
    const picked = new Set(this.#picked);
    if (!picked.delete(ref)) picked.add(ref);
    this.set(picked);
  }

  /** Picks exactly these. */
  set(refs: Iterable<RecordRef>): void {
    this.#picked = new Set(refs);
    this.#host.requestUpdate();
  }

  /** Lets go of what can no longer be picked. To be called before an update: it asks for none. */
  keep(possible: ReadonlySet<RecordRef>): void {
    if ([...this.#picked].every((ref) => possible.has(ref))) return;
    this.#picked = new Set([...this.#picked].filter((ref) => possible.has(ref)));
  }

  hostDisconnected(): void {
    this.#picked = new Set();
  }
}
