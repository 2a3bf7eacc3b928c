import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ActivityEntry } from '../../data/activity.js';
import type { Locale } from '../../i18n/locale.js';
import { streamItem, type StreamItemContext } from './stream-item.js';
import { isStreamOrder, streamPart, type StreamOrder } from './stream-items.rule.js';

/** How many items are shown at first, and how many more each time. */
const pageSize = 20;

/** The entries of a stream: the newest of them, in the order the person likes, and a button for those before. */
export class StreamListController {
  readonly #host: LitElement;
  readonly #say: (text: string) => void;
  #chosen: StreamOrder | undefined;
  #most = pageSize;

  constructor(host: LitElement, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
  }

  /** The order of the person's choice, else the one of the page. */
  orderOr(order: StreamOrder): StreamOrder {
    return this.#chosen ?? (order === 'oldest' ? 'oldest' : 'newest');
  }

  /** Shows the newest entries only, as for another record. */
  shorten(): void {
    this.#most = pageSize;
  }

  /** Forgets what the person has chosen. */
  reset(): void {
    this.#chosen = undefined;
    this.shorten();
  }

  render(entries: readonly ActivityEntry[], order: StreamOrder, context: StreamItemContext): TemplateResult {
    const { locale } = context;
    const { items, total } = streamPart(entries, order, this.#most);
    if (total === 0) return html`<p class="muted">${locale.t('activity.empty')}</p>`;
    const older = items.length < total ? this.#renderOlder(items.length, total, locale) : nothing;
    return html`${total > 1 ? this.#renderOrder(order, locale) : nothing} ${order === 'oldest' ? older : nothing}
      <ol class="entries" part="entries" aria-label=${locale.t('activity.heading')}>
        ${repeat(items, ({ key }) => key, (item) => streamItem(item, context))}
      </ol>
      ${order === 'oldest' ? nothing : older}`;
  }

  #renderOrder(order: StreamOrder, locale: Locale): TemplateResult {
    return html`<label class="order small">
      <span class="muted">${locale.t('activity.order')}</span>
      <select class="input" part="order" @change=${this.#reorder}>
        ${(['newest', 'oldest'] as const).map(
          (name) => html`<option value=${name} .selected=${name === order}>${locale.t(`activity.${name}`)}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderOlder(shown: number, total: number, locale: Locale): TemplateResult {
    const text = (count: number): string => locale.t('activity.shown', { shown: count, total });
    const next = Math.min(total, shown + pageSize);
    return html`<div class="pager">
      <span class="muted small tabular">${text(shown)}</span>
      <button type="button" class="button" part="older" @click=${() => void this.#showOlder(text(next))}>${locale.t('activity.older')}</button>
    </div>`;
  }

  readonly #reorder = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement) || !isStreamOrder(currentTarget.value)) return;
    this.#chosen = currentTarget.value;
    this.#host.requestUpdate();
    // What is moved in the page loses focus.
    void this.#host.updateComplete.then(() => currentTarget.focus());
  };

  /** The first of the entries that come into view is where a person reads on. */
  async #showOlder(news: string): Promise<void> {
    const before = new Set(this.#articles);
    this.#most += pageSize;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#articles.find((article) => !before.has(article))?.focus();
    this.#say(news);
  }

  get #articles(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('article')];
  }
}
