import type { BusinessRule } from '../../backend/types.js';

/**
 * A new party of a case has the responsibility and the order of its type, unless it brings its own. It stays as long as it
 * has open tasks of the case.
 */
export const relatedPartyRules: readonly BusinessRule[] = [
  {
    name: 'Set defaults of related party type',
    table: 'sn_customerservice_related_party',
    when: 'before',
    on: ['insert'],
    condition: 'typeISNOTEMPTY',
    run: ({ current, find }) => {
      const type = find('sn_customerservice_related_party_configuration', current['type'] ?? '');
      current['responsibility'] ||= type?.['default_responsibility'] ?? '';
      current['order'] ||= type?.['default_order'] ?? '';
    },
  },
  {
    name: 'Related party on open case tasks',
    table: 'sn_customerservice_related_party',
    when: 'before',
    on: ['delete'],
    run: ({ current, query, abort }) => {
      const party = current['user'] || current['contact'];
      if (party && query('sn_customerservice_task', `parent=${current['case'] ?? ''}^assigned_to=${party}^active=true`).length > 0) abort();
    },
  },
];
