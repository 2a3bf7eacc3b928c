import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { groups } from './people.records.js';

/** Two tasks of one case, of which the customer sees one. */
export function caseTaskRecords(calendar: Calendar): Records {
  const task = (name: string, number: string, title: string, visible: boolean): Records[string][number] =>
    stored('sn_customerservice_task', stableId(`case-task:${name}`), { created: calendar.daysAgo(8), createdBy: people.dana.userName }, {
      number,
      short_description: title,
      parent: keys.caseWithEverything,
      account: accounts.northwindGrid,
      contact: people.mira.sysId,
      state: '1',
      priority: '3',
      active: 'true',
      opened_at: calendar.daysAgo(8),
      opened_by: people.dana.sysId,
      assigned_to: people.owen.sysId,
      assignment_group: groups.gridSupport,
      group_list: groups.escalations,
      visible_to_customer: String(visible),
    });
  return {
    sn_customerservice_task: [
      task('logs', 'CSTASK0010011', 'Send the logs of gateway 7', true),
      task('supplier', 'CSTASK0010012', 'Claim damages from the supplier', false),
    ],
  };
}
