import type { HttpHandler } from 'msw';
import { createMock } from '../../mocks/simulation/create-mock.js';

/** The demo service after the project managers have shown no task to any customer. */
export function noTaskShown(): readonly HttpHandler[] {
  const mock = createMock();
  const system = mock.backend.asSystem();
  for (const task of system.list('customer_project_task', { query: 'visible_to_customer=true' }).records) {
    system.update('customer_project_task', task['sys_id'] ?? '', { visible_to_customer: 'false' });
  }
  return mock.handlers;
}
