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
        return globalThis.addEventListener('online', listener, { signal });
      case 'visible':
        return document.addEventListener('visibilitychange', () => document.hidden || listener(), { signal });
      case 'hidden':
        return document.addEventListener('visibilitychange', () => document.hidden && listener(), { signal });
      case 'left':
        return globalThis.addEventListener('pagehide', (change) => change.persisted && listener(), { signal });
      case 'restored':
        return globalThis.addEventListener('pageshow', (change) => change.persisted && listener(), { signal });
    }
  },
};
