import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import type { Mock } from './simulation/create-mock.js';
import type { RunningMock } from './simulation/running-mock.js';

/**
 * Answers the page's own requests without a service worker: `fetch` and `XMLHttpRequest` are replaced until it is stopped.
 * Requests for other addresses go their way. Import what captures `fetch` when it loads after this has been called.
 */
export function startInPageMock({ handlers }: Pick<Mock, 'handlers'>): RunningMock {
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor(), new XMLHttpRequestInterceptor()] })],
    handlers: [...handlers],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  network.enable();
  return {
    stop() {
      network.disable();
      return Promise.resolve();
    },
  };
}
