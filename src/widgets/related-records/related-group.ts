import type { CollectionState } from '../../controllers/collection.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { RelatedRecordType } from '../../model/related-record-types.js';

/** The related records of one kind that the person may read; never without rows. */
export interface RelatedGroup {
  readonly type: RelatedRecordType;
  readonly allowed: Effective;
  readonly rows: readonly GuardedRow[];
  /** Whether the server has more of the kind, and what became of asking. */
  readonly more: Extract<CollectionState, { kind: 'ready' }>['more'];
  /** Whether another order or search of the same records is on its way. */
  readonly refreshing: boolean;
}

/** A row with the kind it belongs to: what one line of the widget shows. */
export interface RelatedRow {
  readonly group: RelatedGroup;
  readonly row: GuardedRow;
}
