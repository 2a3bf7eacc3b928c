import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { StoreResult } from '../../data/store/store-query.js';
import type { Grant } from '../../guard/grant.js';
import type { PortalData } from '../../provider/portal-data.js';

/**
 * Reads a record from the server, whatever is held of it; `null` when it is absent or hidden. Rejects with a `PortalError`.
 * Never settles when the session ends meanwhile: nobody is left to be told.
 */
export function freshRow(data: PortalData, grant: Grant, ref: RecordRef): Promise<GuardedRow | null> {
  return new Promise((resolve, reject) => {
    let hasAsked = false;
    const hear = (result: StoreResult<GuardedRow | null>): void => {
      if (!hasAsked || result.kind === 'loading' || (result.kind === 'ready' && result.refreshing)) return;
      hasAsked = false;
      queueMicrotask(() => watch.dispose());
      if (result.kind === 'failed') reject(result.error);
      else resolve(result.data);
    };
    const watch = data.watch(data.record(grant, ref), hear);
    watch.refresh();
    hasAsked = true;
  });
}
