import { setupWorker } from 'msw/browser';
import { createMock } from '../mocks/simulation/create-mock.js';
import type { Situation } from './situation.js';

/** Starts the service worker that answers in place of a server. Beside the stories, wherever they are served. */
export async function startWorker() {
  const worker = setupWorker();
  await worker.start({ serviceWorker: { url: './mockServiceWorker.js' }, onUnhandledFrame: 'bypass', quiet: true });
  return worker;
}

/** The demo service as it was on its first day, in the given situation: no story sees what another one has changed. */
export function handlersFor({ persona, scenario }: Situation) {
  return createMock({ persona, scenario }).handlers;
}
