import { setupWorker } from 'msw/browser';
import type { Mock } from './simulation/create-mock.js';
import type { RunningMock } from './simulation/running-mock.js';

export { startInPageMock } from './in-page-network.js';
export type { RunningMock } from './simulation/running-mock.js';

export interface BrowserMockOptions {
  /** Where the page serves MSW's worker script; `mockServiceWorker.js` beside the page unless given. */
  readonly workerUrl?: string;
}

/** Answers the requests of a page, its frames and workers from a service worker. Requests for other addresses go their way. */
export async function startBrowserMock(
  { handlers }: Pick<Mock, 'handlers'>,
  { workerUrl = 'mockServiceWorker.js' }: BrowserMockOptions = {},
): Promise<RunningMock> {
  const worker = setupWorker(...handlers);
  await worker.start({ serviceWorker: { url: workerUrl }, onUnhandledFrame: 'bypass', quiet: true });
  return {
    async stop() {
      await worker.stop();
    },
  };
}
