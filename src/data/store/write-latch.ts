/**
 * Lets one run at a time through per key, and hands its promise to everybody else who comes with the same key meanwhile.
 * It closes in the same task as the first call: disabling a button closes too late for a double click (T23).
 */
export class WriteLatch {
  #underWay = new Map<string, Promise<unknown>>();

  run<R>(key: string, start: () => Promise<R>): Promise<R> {
    const underWay = this.#underWay;
    const first = underWay.get(key);
    // A key names one intent, and all who have that intent expect the same type; a map cannot say so.
    if (first) return first as Promise<R>;
    const promise = start().finally(() => underWay.delete(key));
    underWay.set(key, promise);
    return promise;
  }

  /** Forgets what is under way: whoever comes next belongs to another session and must not be handed its promise. */
  reset(): void {
    this.#underWay = new Map();
  }
}
