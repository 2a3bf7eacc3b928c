import type { BusinessRuleContext, StoredRecord } from '../../../backend/types.js';
import type { Document } from './document-of.js';
import type { Awaited } from './outcome.js';

/** One answer settles it, whichever comes first. */
const firstAnswer: Awaited = { waitFor: 'any', rejectHandling: 'reject' };

/** Records whose flow asks for more than one answer, as encoded queries. */
const exceptions: readonly { readonly table: string; readonly condition: string; readonly awaited: Awaited }[] = [
  { table: 'change_request', condition: 'risk=2', awaited: { waitFor: 'all', rejectHandling: 'reject' } },
];

/** What the flow that asked awaits before a record is approved: the first answer, for a change of high risk everybody's. */
export function awaitedForRecord({ table, sysId }: Document, { query }: Pick<BusinessRuleContext, 'query'>): Awaited {
  const found = exceptions.find((one) => one.table === table && query(table, `sys_id=${sysId}^${one.condition}`).length > 0);
  return found?.awaited ?? firstAnswer;
}

/** What a group approval awaits of its members. */
export function awaitedForGroup(group: Readonly<StoredRecord>): Awaited {
  return {
    waitFor: group['wait_for'] === 'all' ? 'all' : 'any',
    rejectHandling: group['reject_handling'] === 'continue' ? 'continue' : 'reject',
  };
}
