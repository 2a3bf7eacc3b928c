import type { Clause, Condition } from '../../data/query.js';
import type { Grant } from '../../guard/grant.js';

/**
 * The approvals of a person and of those they stand in for. Some people may read the approvals of others as well, which are
 * not theirs to decide. Where the view does not let approvers be compared, whatever the server shows counts as theirs.
 */
export function ownApprovals({ filter }: Pick<Grant, 'filter'>, inState: Clause): Condition {
  const tier = filter.get('approver');
  const mine: Clause = { field: 'approver', op: 'equals', value: { me: 'approver' } };
  return tier === 'match' || tier === 'both' ? { all: [inState, mine] } : inState;
}
