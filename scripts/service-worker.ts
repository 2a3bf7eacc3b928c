import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const workerFile = fileURLToPath(new URL('../mockServiceWorker.js', import.meta.resolve('msw')));

/** Serves the service worker of MSW at the root, the only place from which it can see all requests of a page. */
export const serveServiceWorker: Middleware = (context, next) => {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(workerFile);
  return undefined;
};
