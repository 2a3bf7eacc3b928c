import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

interface Delegation {
  readonly user: Person;
  readonly delegate: Person;
  /** Days from today; negative in the past. */
  readonly starts: number;
  readonly ends: number;
  /** Whether the delegate decides approvals too. */
  readonly approvals: boolean;
}

const { jonas, mira, priya, ruben, sela, wren } = people;

/** One that holds, one that leads on from it and must not, and one for each reason not to hold. */
const delegations: readonly Delegation[] = [
  { user: jonas, delegate: priya, starts: -3, ends: 11, approvals: true },
  { user: priya, delegate: wren, starts: -3, ends: 11, approvals: true },
  { user: priya, delegate: mira, starts: -30, ends: -16, approvals: true },
  { user: ruben, delegate: sela, starts: 7, ends: 21, approvals: true },
  { user: jonas, delegate: mira, starts: -3, ends: 11, approvals: false },
];

/** Who stands in for whom, and in what. */
export function delegationRecords(calendar: Calendar): Records {
  return {
    sys_user_delegate: delegations.map(({ user, delegate, starts, ends, approvals }) =>
      stored('sys_user_delegate', stableId(`delegate:${user.userName}:${delegate.userName}`), { created: calendar.daysAgo(30) }, {
        user: user.sysId,
        delegate: delegate.sysId,
        starts: calendar.daysAgo(-starts),
        ends: calendar.daysAgo(-ends),
        approvals: String(approvals),
        assignments: 'true',
        notifications: 'true',
        invitations: 'true',
      }),
    ),
  };
}
