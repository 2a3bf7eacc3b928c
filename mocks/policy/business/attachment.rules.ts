import type { BusinessRule } from '../../backend/types.js';
import { isAgent } from '../people.js';
import { isOver } from './case-states.js';

/** What programs and scripts are called: `glide.attachment.blacklisted.extensions`. */
const refusedExtensions: ReadonlySet<string> = new Set([
  'bat', 'cmd', 'com', 'dll', 'exe', 'hta', 'jar', 'js', 'lnk', 'msi', 'ps1', 'scr', 'sh', 'vbs',
]);

/** What a person hangs on records, and what they may not. */
export const attachmentRules: readonly BusinessRule[] = [
  {
    name: 'Restrict attachment extensions',
    table: 'sys_attachment',
    when: 'before',
    on: ['insert', 'update'],
    run: ({ current, abort }) => {
      const name = current['file_name'] ?? '';
      if (refusedExtensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) abort();
    },
  },
  {
    name: 'Closed cases take no attachments',
    table: 'sys_attachment',
    when: 'before',
    on: ['insert', 'update', 'delete'],
    condition: 'table_name=sn_customerservice_case',
    run: ({ actor, current, find, abort }) => {
      const state = find('sn_customerservice_case', current['table_sys_id'] ?? '')?.['state'];
      if (!isAgent(actor) && isOver(state)) abort();
    },
  },
];
