import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { PortalError } from '../data/errors.js';
import { loadMessages } from '../i18n/load-messages.js';
import { localeOf, type Locale } from '../i18n/locale.js';
import { localeContext } from '../provider/contexts.js';
import { PortalErrorEvent } from '../provider/portal-error.event.js';

/**
 * The locale of the nearest provider. `undefined` until its texts are loaded, so that no sentence is shown in one
 * language and then in another; a widget that has no provider at all has to {@link LocaleController.speakEnglish}. Outside
 * of the document a widget keeps the language it had.
 */
export class LocaleController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #locale: Locale | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    new ContextConsumer(host, {
      context: localeContext,
      subscribe: true,
      callback: (language) => {
        this.#locale = language && localeOf(language);
        host.requestUpdate();
      },
    });
  }

  get locale(): Locale | undefined {
    return this.#locale;
  }

  /** Loads English, once. A provider's language goes before it, however late the provider comes. */
  speakEnglish(): void {
    if (this.#asked || this.#locale) return;
    this.#asked = true;
    void this.#loadEnglish();
  }

  async #loadEnglish(): Promise<void> {
    try {
      const english = await loadMessages('en');
      this.#locale ??= localeOf(english);
      this.#host.requestUpdate();
    } catch {
      // There are no words to say it with, so the page is told.
      this.#host.dispatchEvent(new PortalErrorEvent(new PortalError('unreachable')));
    }
  }
}
