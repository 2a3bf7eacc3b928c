import { progressOf } from '../../../src/model/project-progress.rule.js';
import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { isClosedWork } from './planned-states.js';

const tables = ['customer_project_task', 'customer_project'] as const;

/**
 * Writes into what stands above how far its parts have come, see {@link progressOf}; that then does the same to what stands
 * above it. What is closed keeps its figure.
 */
function rollUp({ find, query, update }: BusinessRuleContext, key: string): void {
  const table = tables.find((one) => find(one, key) !== undefined);
  if (table === undefined || isClosedWork(find(table, key)?.['state'])) return;
  const parts = tables.flatMap((one) => query(one, `parent=${key}`));
  const percent = progressOf(parts.map((part) => ({ state: part['state'] ?? '', percent: Number(part['percent_complete'] ?? 0) })));
  if (percent !== null) update(table, key, { percent_complete: String(percent) });
}

/** The progress of a project and of a parent task comes from what stands directly below them. */
export const progressRules: readonly BusinessRule[] = tables.map((table) => ({
  name: `Roll up percent complete: ${table}`,
  table,
  when: 'after',
  on: ['insert', 'update', 'delete'],
  run: (context) => {
    const { changes, current, operation, previous } = context;
    if (operation === 'update' && !['percent_complete', 'state', 'parent'].some(changes)) return;
    for (const key of new Set([current['parent'], previous?.['parent']])) {
      if (key !== undefined && key !== '') rollUp(context, key);
    }
  },
}));
