import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Sort } from '../../data/query.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { dataTable } from '../../parts/table/data-table.js';
import { sortAnnouncement } from '../../parts/table/next-sort.rule.js';
import { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import { tableStyles } from '../../parts/table/table.styles.js';
import { VirtualRowsController } from '../../parts/table/virtual-rows.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import { KnownErrorController } from '../record-view/known-error.controller.js';
import type { RecordOpener } from '../record-view/record-opener.js';
import { nameOf, relatedColumns } from './related-columns.js';
import type { RelatedGroup, RelatedRow } from './related-group.js';
import { requestDetails } from './request-details.js';

export interface RelatedTableOptions {
  /** Draws the items of a request. */
  readonly items: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly say: (text: string) => void;
  readonly openRow: (entry: RelatedRow, opener: HTMLElement) => void;
  readonly openArticle: (article: GuardedRow, name: string) => void;
  readonly openItem: RecordOpener;
}

export interface RelatedTableView {
  readonly locale: Locale;
  /** What the table holds, in the plural. */
  readonly name: string;
  readonly view: string;
  readonly headingLevel: number;
  readonly opensDialog: boolean;
  readonly rows: readonly RelatedRow[];
  readonly groups: readonly RelatedGroup[];
}

/** The list itself: its order, which requests are unfolded, and the Known Error article of the problem in it. */
export class RelatedTableController {
  static readonly styles = [tableStyles];

  readonly #host: ReactiveControllerHost;
  readonly #options: RelatedTableOptions;
  readonly #knownError: KnownErrorController;
  readonly #region: ScrollRegionController;
  readonly #window: VirtualRowsController;
  readonly #unfolded = new Set<string>();
  #sort: Sort | null = null;

  constructor(host: ReactiveControllerHost, options: RelatedTableOptions) {
    this.#host = host;
    this.#options = options;
    this.#knownError = new KnownErrorController(host);
    this.#region = new ScrollRegionController(host);
    this.#window = new VirtualRowsController(host, this.#region);
  }

  /** The order that a person has asked for. */
  get sort(): Sort | null {
    return this.#sort;
  }

  /** Says which records are listed now; the problem among them may have an article. Call it from `willUpdate`. */
  want(data: PortalData | undefined, groups: readonly RelatedGroup[], view: string): void {
    const problem = groups.find(({ type }) => type.table === 'problem');
    this.#knownError.want(data, problem?.rows[0] ?? null, view);
  }

  /** Starts over, for another case or another person. */
  reset(): void {
    this.#unfolded.clear();
    this.#sort = null;
  }

  render(shown: RelatedTableView): TemplateResult {
    const { locale, name, rows, groups, opensDialog } = shown;
    const { openRow, openItem, items } = this.#options;
    const window = this.#window.window(rows.length);
    const unfolds = !window && groups.some(({ type }) => type.table === 'sc_request');
    const changed = (): void => this.#host.requestUpdate();
    return dataTable<RelatedRow>({
      locale,
      id: 'related',
      name,
      columns: relatedColumns(groups, locale, (entry) => this.#renderArticle(entry, shown)),
      groups: [{ key: 'all', rows }],
      rowKey: ({ group, row }) => `${group.type.name} ${row.ref}`,
      rowName: nameOf,
      opensDialog,
      onOpen: openRow,
      sort: this.#sort,
      onSort: (sort) => this.#sortBy(sort, shown),
      details: unfolds ? requestDetails({ ...shown, items, changed, unfolded: this.#unfolded, open: openItem }) : undefined,
      window,
      busy: groups.some(({ refreshing }) => refreshing),
      region: this.#region,
    });
  }

  #renderArticle({ group }: RelatedRow, { locale, opensDialog }: RelatedTableView): TemplateResult | typeof nothing {
    const { article, name } = this.#knownError;
    if (!article || group.type.table !== 'problem') return nothing;
    return html`<p class="known-error small">
      <span class="muted">${locale.t('related.known-error')}</span>
      <button type="button" class="link" part="known-error" aria-haspopup=${opensDialog ? 'dialog' : nothing}
        @click=${() => this.#options.openArticle(article, name)}><bdi>${name}</bdi></button>
    </p>`;
  }

  #sortBy(sort: Sort | null, { groups, locale }: RelatedTableView): void {
    const field = sort?.field ?? this.#sort?.field ?? '';
    const column = relatedColumns(groups, locale, () => nothing).find(({ key }) => key === field);
    this.#sort = sort;
    this.#options.say(sortAnnouncement(column?.label ?? '', sort, locale));
    this.#host.requestUpdate();
  }
}
