import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before it leaves a page on which something was typed and not sent. */
export class UnloadGuardController implements ReactiveController {
  #isOn = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Says whether there is anything to lose. Listens only then: pages with such a listener cannot be kept for Back. */
  guard(isDirty: boolean): void {
    if (isDirty === this.#isOn) return;
    this.#isOn = isDirty;
    if (isDirty) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }

  hostDisconnected(): void {
    this.guard(false);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
