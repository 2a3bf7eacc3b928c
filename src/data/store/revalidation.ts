import type { Clock } from './clock.js';
import type { PageSignals } from './page-signals.js';

/** How far apart the pages that come back at the same time may begin, in milliseconds (R18). */
const spread = 2_000;

/**
 * Calls `revalidate` a moment after the network or the person is back, once for both, and never while the page is hidden
 * (R18, R19). Ends when the signal fires.
 */
export function revalidateOnReturn(revalidate: () => void, page: PageSignals, clock: Clock, signal: AbortSignal): void {
  let cancelTimer: (() => void) | undefined;
  const stop = (): void => {
    cancelTimer?.();
    cancelTimer = undefined;
  };
  const back = (): void => {
    if (page.hidden) return;
    cancelTimer ??= clock.schedule(() => {
      cancelTimer = undefined;
      revalidate();
    }, clock.random() * spread);
  };
  page.on('online', back, signal);
  page.on('visible', back, signal);
  page.on('hidden', stop, signal);
  signal.addEventListener('abort', stop, { once: true });
}
