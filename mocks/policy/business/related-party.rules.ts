import type { BusinessRule } from '../../backend/types.js';

/** A new party of a case has the responsibility and the order of its type, unless it brings its own. */
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
];
