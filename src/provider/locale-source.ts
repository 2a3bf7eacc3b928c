import { PortalError } from '../data/errors.js';
import type { LocaleOptions } from '../i18n/locale.js';
import { loadMessages, type Catalogues } from '../i18n/load-messages.js';
import { PortalErrorEvent } from './portal-error.event.js';

/** What a provider was told about language; whatever is absent is found out. */
export interface LocaleWish {
  /** BCP 47; else the `lang` around the provider, else the browser's language. */
  readonly tag: string | null;
  /** IANA name; else that of the person's profile, else the browser's. */
  readonly timeZone: string | undefined;
  readonly catalogues: Catalogues;
}

/**
 * Finds the language of a place in a page and keeps it up to date while the page's `lang` changes. Formats are made by the
 * widgets that show something, so that a page without one need not load them.
 */
export class LocaleSource {
  readonly #place: Element;
  readonly #changed: (language: LocaleOptions) => void;
  #wish: LocaleWish = { tag: null, timeZone: undefined, catalogues: {} };
  #observer: MutationObserver | undefined;
  #turn = 0;

  constructor(place: Element, changed: (language: LocaleOptions) => void) {
    this.#place = place;
    this.#changed = changed;
  }

  /** Starts watching the page's language. */
  connect(): void {
    this.#observer = new MutationObserver(() => void this.#load());
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#turn += 1;
  }

  /** Takes new wishes; the language arrives through the listener once its texts are there. */
  update(wish: LocaleWish): void {
    this.#wish = wish;
    void this.#load();
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    const { tag, timeZone, catalogues } = this.#wish;
    const wanted = tag ? [tag] : [...languagesAround(this.#place), ...navigator.languages];
    try {
      // A catalogue that cannot be loaded must not leave a page without words.
      const loaded = await loadMessages(wanted, catalogues).catch(() => loadMessages('en'));
      if (turn === this.#turn) this.#changed({ ...loaded, timeZone });
    } catch {
      // There are no words to say it with, so the page is told. The next update tries again.
      if (turn === this.#turn) this.#place.dispatchEvent(new PortalErrorEvent(new PortalError('unreachable')));
    }
  }
}

/** The `lang` of the nearest ancestor, looking out of shadow roots as well. */
function languagesAround(place: Element): readonly string[] {
  for (let node: Node | null = place; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return [lang];
  }
  return [];
}
