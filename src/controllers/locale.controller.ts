import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { defaultLocale, type Locale } from '../i18n/locale.js';
import { localeContext } from '../provider/contexts.js';

/**
 * The locale of the nearest provider. `undefined` until its texts are loaded, so that no sentence is shown in one
 * language and then in another; a widget that has no provider at all asks for {@link LocaleController.orEnglish}.
 */
export class LocaleController implements ReactiveController {
  #locale: Locale | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    new ContextConsumer(host, {
      context: localeContext,
      subscribe: true,
      callback: (locale) => {
        this.#locale = locale;
        host.requestUpdate();
      },
    });
  }

  get locale(): Locale | undefined {
    return this.#locale;
  }

  get orEnglish(): Locale {
    return this.#locale ?? defaultLocale();
  }

  hostDisconnected(): void {
    this.#locale = undefined;
  }
}
