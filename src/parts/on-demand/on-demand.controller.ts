import type { ReactiveControllerHost } from 'lit';
import { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import { LoadingController, type LoadingMessage } from '../state-view/loading.controller.js';
import { stateView } from '../state-view/state-view.js';

type State<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly part: T }
  | { readonly kind: 'failed'; readonly error: PortalError };

/**
 * A part of a widget that many people never need, and that is loaded for those who do. Until it is there its place shows
 * a wait; where it cannot be had, an error with a way to try again, and the page hears one `portal-error`.
 */
export class OnDemandController<T> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<T>;
  readonly #wait: LoadingController;
  #state: State<T> = { kind: 'absent' };
  #tried = false;
  #underWay: Promise<void> | undefined;

  /**
   * @param load Fetches the part. Called again when somebody tries again.
   * @param announce Says to people who cannot see it that they have to wait.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<T>, announce: (key: LoadingMessage) => void) {
    this.#host = host;
    this.#load = load;
    this.#wait = new LoadingController(host, announce);
  }

  /** The part, once it is there. */
  get part(): T | undefined {
    return this.#state.kind === 'ready' ? this.#state.part : undefined;
  }

  /** Whether it has not been found out yet if the part can be had: who shows nothing before need not move anything later. */
  get isUndecided(): boolean {
    return !this.#tried;
  }

  /**
   * Loads the part unless it is there or on its way, and resolves when it is known what has become of that. Never rejects:
   * {@link render} shows it.
   */
  load(): Promise<void> {
    if (this.#state.kind === 'ready') return Promise.resolve();
    return (this.#underWay ??= this.#fetch().finally(() => (this.#underWay = undefined)));
  }

  /** The part as `draw` draws it, or what there is in its place. The first time it is drawn it is loaded. */
  render(locale: Locale, draw: (part: T) => unknown): unknown {
    const state = this.#state;
    switch (state.kind) {
      case 'absent':
        void this.load();
        return stateView({ kind: 'loading', phase: 'quiet' }, { locale });
      case 'loading':
        return stateView({ kind: 'loading', phase: this.#wait.phase }, { locale });
      case 'ready':
        return draw(state.part);
      case 'failed':
        return stateView({ kind: 'error', error: state.error }, { locale, onRetry: () => void this.load() });
    }
  }

  async #fetch(): Promise<void> {
    this.#change({ kind: 'loading' });
    this.#wait.start();
    try {
      this.#change({ kind: 'ready', part: await this.#load() });
    } catch {
      const error = new PortalError('unreachable');
      this.#change({ kind: 'failed', error });
      this.#host.dispatchEvent(new PortalErrorEvent(error));
    } finally {
      this.#tried = true;
      this.#wait.stop();
    }
  }

  #change(state: State<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
