/** What happens to a page that the store must know. `left` and `restored`: the way into and out of the back/forward cache. */
export type PageEvent = 'online' | 'visible' | 'hidden' | 'left' | 'restored';

/** The page around a store. Given from outside, so that a test can hide it or take it offline. */
export interface PageSignals {
  readonly hidden: boolean;
  /** Listens until `signal` fires. */
  on(event: PageEvent, listener: () => void, signal: AbortSignal): void;
}

export const browserPage: PageSignals = {
  get hidden() {
    return document.hidden;
  },
  on(event, listener, signal) {
    switch (event) {
      case 'online':
        globalThis.addEventListener('online', listener, { signal });
        break;
      case 'visible':
        document.addEventListener('visibilitychange', () => document.hidden || listener(), { signal });
        break;
      case 'hidden':
        document.addEventListener('visibilitychange', () => document.hidden && listener(), { signal });
        break;
      case 'left':
        globalThis.addEventListener('pagehide', (change) => change.persisted && listener(), { signal });
        break;
      case 'restored':
        globalThis.addEventListener('pageshow', (change) => change.persisted && listener(), { signal });
        break;
    }
  },
};
