import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PortalError } from '../data/errors.js';
import { sessionContext } from '../provider/contexts.js';
import type { Session, SessionState } from '../provider/session.js';

/**
 * How long a widget waits for a provider before it says that there is none, in milliseconds. Long enough for a provider
 * whose script arrives after the widget's.
 */
const grace = 2000;

/**
 * The session of the nearest provider, however late it arrives. Without one the state turns to `failed` with
 * `no-provider` after a while, so that an integrator is told instead of looking at a blank page.
 */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #state: SessionState = { kind: 'connecting' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    new ContextConsumer(host, { context: sessionContext, subscribe: true, callback: (state) => this.#receive(state) });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The session, while there is one. */
  get session(): Session | undefined {
    return this.#state.kind === 'ready' ? this.#state.session : undefined;
  }

  hostConnected(): void {
    this.#timer = setTimeout(() => {
      this.#state = { kind: 'failed', error: new PortalError('no-provider'), retry: () => {} };
      this.#host.requestUpdate();
    }, grace);
  }

  /** A widget outside the document belongs to nobody: what it knew of the session is forgotten (G-64). */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#state = { kind: 'connecting' };
  }

  #receive(state: SessionState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#host.requestUpdate();
  }
}
