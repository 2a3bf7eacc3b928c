import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Condition } from '../../data/query.js';
import type { Locale } from '../../i18n/locale.js';
import { filterCondition, type Filters } from '../../parts/filter-menu/filter-condition.rule.js';
import { filterFields, type FilterField } from '../../parts/filter-menu/filter-fields.rule.js';
import { FilterMenuController } from '../../parts/filter-menu/filter-menu.controller.js';
import { SearchFieldController } from '../../parts/search-field/search-field.controller.js';
import { foundText } from './found-text.js';
import type { RelatedGroup } from './related-group.js';
import { isWorthToolbar } from './related-toolbar.rule.js';

/** Search over all related records, and filters over the kind that can have many. */
export class RelatedToolbarController {
  readonly #host: ReactiveControllerHost;
  readonly #search: SearchFieldController;
  readonly #menu: FilterMenuController;
  #filters: Filters = new Map();
  /** Kept while nothing matches, so that filters can be taken off again. */
  #fields: readonly FilterField[] = [];
  /** The search and the filters whose outcome people know of. */
  #told = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#search = new SearchFieldController(host, () => host.requestUpdate());
    this.#menu = new FilterMenuController(host, (filters) => {
      this.#filters = filters;
      host.requestUpdate();
    });
  }

  /** The text that is searched for; empty when none is. */
  get text(): string {
    return this.#search.text;
  }

  /** The condition of the filters that are set. */
  condition(locale: Locale): Condition | undefined {
    return filterCondition(this.#fields, this.#filters, locale);
  }

  /** Starts over, for another case. */
  reset(): void {
    this.#search.reset();
    this.#filters = new Map();
    this.#fields = [];
    this.#told = '';
    this.#host.requestUpdate();
  }

  /** What to announce about the rows that are shown now: how many another search or other filters have left. */
  news(groups: readonly RelatedGroup[], locale: Locale): string {
    const narrowing = this.text === '' && this.#filters.size === 0 ? '' : JSON.stringify([this.text, ...this.#filters]);
    if (narrowing === this.#told || groups.some(({ refreshing }) => refreshing)) return '';
    this.#told = narrowing;
    return foundText(groups, locale);
  }

  render(groups: readonly RelatedGroup[], locale: Locale, name: string): TemplateResult | typeof nothing {
    const many = groups.find(({ type }) => type.link === 'children');
    if (many?.type.link === 'children') {
      const { parentField } = many.type;
      this.#fields = filterFields(many.allowed, many.allowed.description, locale).filter(({ path }) => path !== parentField);
    }
    const isNarrowed = this.text !== '' || this.#filters.size > 0;
    if (!isNarrowed && !isWorthToolbar(groups)) return nothing;
    const searchable = this.text !== '' || groups.some(({ allowed }) => allowed.search.length > 0);
    const menu = { locale, name, fields: this.#fields, filters: this.#filters };
    return html`<div class="toolbar">
        ${searchable ? this.#search.render({ locale, name }) : nothing} ${this.#menu.renderButton(menu)}
      </div>
      ${this.#menu.renderPanel(menu)} ${this.#menu.renderChips(menu)}`;
  }
}
