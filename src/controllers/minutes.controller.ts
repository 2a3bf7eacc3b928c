import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/** Updates its host once a minute while somebody sees the page, so that “5 minutes ago” does not stand there for an hour. */
export class MinutesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#host.requestUpdate();
    }, minute);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
