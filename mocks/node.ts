import { setupServer } from 'msw/node';
import type { Mock } from './simulation/create-mock.js';
import type { RunningMock } from './simulation/running-mock.js';

export type { RunningMock } from './simulation/running-mock.js';

/** Answers the requests of this Node process. Requests for other addresses go their way. */
export function startNodeMock({ handlers }: Pick<Mock, 'handlers'>): RunningMock {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledFrame: 'bypass' });
  return {
    stop() {
      server.close();
      return Promise.resolve();
    },
  };
}
