import { PortalError } from '../../data/errors.js';
import type { RecordRef } from '../../data/record-ref.js';
import { partsOfRef } from './rows.js';

/**
 * The path of a catalog item in the Service Catalog API.
 *
 * @throws PortalError `unsupported` for another record.
 */
export function catalogItemPath(ref: RecordRef): string {
  const { table, id } = partsOfRef(ref);
  if (table !== 'sc_cat_item') throw new PortalError('unsupported');
  return `/api/sn_sc/servicecatalog/items/${id}`;
}
