import type { Storable, StoreQuery, StoreResult, Watch } from '../data/store/store-query.js';
import type { PortalData } from '../provider/portal-data.js';

/**
 * Reads something again, fresh or not: how the truth is found out after a write of which nobody knows what became (T24).
 * Who shows the same thing sees it change as well.
 *
 * @returns the new answer; `undefined` when it cannot be read.
 */
export function readAgain<T extends Storable>(data: PortalData, query: StoreQuery<T>): Promise<T | undefined> {
  const { promise, resolve }: PromiseWithResolvers<T | undefined> = Promise.withResolvers();
  let watch: Watch<T> | undefined;
  const hear = (result: StoreResult<T>): void => {
    // What is heard before the watch is there is what was known before.
    if (!watch || result.kind === 'loading' || (result.kind === 'ready' && result.refreshing)) return;
    watch.dispose();
    resolve(result.kind === 'ready' ? result.data : undefined);
  };
  try {
    watch = data.watch(query, hear);
    watch.refresh();
  } catch {
    // The session is over, and with it the question.
    resolve(undefined);
  }
  return promise;
}
