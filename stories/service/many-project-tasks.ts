import type { HttpHandler } from 'msw';
import { keys } from '../../mocks/dataset/landmarks.js';
import { createMock } from '../../mocks/simulation/create-mock.js';

const longWord = 'Überspannungsableiterüberwachungseinrichtungsprüfprotokollnummer';

const stamp = (day: number): string => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');

/** The demo service after a project has been planned down to its last screw, over two years. */
export function manyProjectTasks(): readonly HttpHandler[] {
  const mock = createMock();
  const system = mock.backend.asSystem();
  for (let n = 1; n <= 60; n += 1) {
    system.create('customer_project_task', {
      number: `PRJTASK${2_000_000 + n}`, short_description: `Step ${n}`, top_task: keys.projectOfContact, parent: keys.projectOfContact,
      state: '1', visible_to_customer: 'true', start_date: stamp(n * 11 - 60), end_date: stamp(n * 11 - 40),
    });
  }
  return mock.handlers;
}

/** The demo service after somebody has written far more than usual about a project. */
export function wordyProject(): readonly HttpHandler[] {
  const mock = createMock();
  const system = mock.backend.asSystem();
  system.update('customer_project', keys.projectOfContact, {
    short_description: `${longWord}: ${longWord} ${longWord}`.slice(0, 160),
    description: Array.from({ length: 30 }, () => 'The yard has to stay in service while every second cabinet is replaced.').join(' '),
  });
  return mock.handlers;
}
