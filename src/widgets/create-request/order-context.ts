import type { Identity } from '../../data/identity.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Grant } from '../../guard/grant.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Who orders what, by which grant of the catalog. */
export interface OrderContext {
  readonly data: PortalData;
  readonly grant: Grant;
  readonly identity: Identity;
  readonly item: RecordRef;
}
