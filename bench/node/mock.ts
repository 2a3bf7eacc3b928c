import { createBackend } from '../../mocks/backend/backend.js';
import { createDataset } from '../../mocks/dataset/dataset.js';
import { tables } from '../../mocks/dataset/schema/tables.js';
import { actorOf, personas } from '../../mocks/personas.js';
import { createPolicy } from '../../mocks/policy/policy.js';
import { median } from '../median.js';

const cases = 100_000;
const now = Date.UTC(2026, 0, 31, 12);

/** The questions that lists ask, as encoded queries. */
const queries = {
  'open, newest first': 'active=true^ORDERBYDESCopened_at',
  'by two states and a word': 'stateIN1,10^short_descriptionLIKEpump^ORDERBYnumber',
  'by priority, then number': 'priority<=2^ORDERBYpriority^ORDERBYDESCnumber',
};

/** How long one page of 50 takes a customer and an agent, with all rules, in milliseconds by person and query. */
export function measure(): Readonly<Record<string, number>> {
  const started = performance.now();
  const backend = createBackend({
    tables,
    records: createDataset({ seed: 1, cases, now }),
    actors: personas.map(({ person }) => actorOf(person)),
    now: () => now,
    random: () => 0.5,
    ...createPolicy({ now: () => now }),
  });
  const figures: Record<string, number> = { 'making the service': performance.now() - started };
  for (const { id, person } of personas) {
    if (id !== 'customer-admin' && id !== 'agent') continue;
    const session = backend.as(person.userName);
    for (const [name, query] of Object.entries(queries)) {
      const runs = Array.from({ length: 7 }, () => {
        const start = performance.now();
        session.list('sn_customerservice_case', { query, limit: 50 });
        return performance.now() - start;
      });
      figures[`${id}: ${name}`] = median(runs);
    }
  }
  return figures;
}
