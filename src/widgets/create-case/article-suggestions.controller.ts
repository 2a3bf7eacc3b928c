import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { PortalData } from '../../provider/portal-data.js';
import { articleTable } from './case-context.js';
import { tellingWord } from './telling-word.rule.js';

/** Milliseconds after the last letter until it is searched. */
const pause = 250;

const shown = 3;

/** Articles that may answer a subject while it is typed: asked after a pause, the latest subject wins (R14, R15). */
export class ArticleSuggestionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #say: (text: string) => void;
  readonly #articles: CollectionController;
  #word: string | null = null;
  #searched: string | null = null;
  #told: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#articles = new CollectionController(host);
    host.addController(this);
  }

  /** Says what the subject is now, empty where nothing is to be asked; call it from `willUpdate`. */
  want(data: PortalData | undefined, view: string, subject: string): void {
    const word = tellingWord(subject);
    if (word !== this.#word) {
      if (word === null) this.#searched = null;
      this.#word = word;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#searched = this.#word;
        this.#host.requestUpdate();
      }, pause);
    }
    const isWanted = word !== null && this.#searched !== null;
    this.#articles.want(isWanted ? data : undefined, isWanted ? { table: articleTable, view, search: this.#searched ?? '', limit: shown } : null, 'articles');
  }

  /** Forgets what was looked for, for the next person. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#word = null;
    this.#searched = null;
    this.#told = null;
  }

  hostDisconnected(): void {
    this.reset();
  }

  render(locale: Locale, onOpen: (row: GuardedRow) => void): TemplateResult | typeof nothing {
    const { state } = this.#articles;
    if (state.kind !== 'ready') return nothing;
    this.#tell(state.rows.length, locale);
    return html`<section class="articles" part="articles" aria-labelledby="articles-heading">
      <p id="articles-heading" class="articles-title">${locale.t('new-case.articles')}</p>
      <ul>
        ${state.rows.map((row) => html`<li>
          <button type="button" class="link" part="article" @click=${() => onOpen(row)}>
            <bdi>${row.display['short_description'] ?? row.display['number'] ?? locale.t('new-case.article')}</bdi>
          </button>
        </li>`)}
      </ul>
    </section>`;
  }

  #tell(count: number, locale: Locale): void {
    if (this.#told === this.#searched) return;
    this.#told = this.#searched;
    this.#say(locale.t('new-case.articles-found', { count }));
  }
}
