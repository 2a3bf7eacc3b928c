import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { WaitingState } from '../../parts/widget/widget-element.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { GuardedRow } from '../../data/row.js';
import { relatedRecordTypeNames } from '../../model/related-record-types.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { filterMenuStyles } from '../../parts/filter-menu/filter-menu.styles.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { showMore } from '../../parts/pager/pager.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { searchFieldStyles } from '../../parts/search-field/search-field.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { kindsOf, misuseOf } from './attributes.rule.js';
import { foundText } from './found-text.js';
import { RelatedDetailController } from './related-detail.controller.js';
import type { RelatedGroup, RelatedRow } from './related-group.js';
import { RelatedRecordsController, type RelatedRecordsState } from './related-records.controller.js';
import { relatedRecordsStyles } from './related-records.styles.js';
import { isWorthToolbar } from './related-toolbar.rule.js';
import { RelatedTableController } from './related-table.controller.js';

type OwnState = Exclude<RelatedRecordsState, WaitingState>;

/**
 * The problems, changes, requests, issues and project changes of a case that the person may read: number, state and
 * short description, each opening read-only detail in a pop-up or in place. Requests unfold to their items. What the
 * person may not read is not there and not counted; with nothing to show the widget hides itself.
 *
 * @element related-records
 * @fires portal-open-record - a person asks for a record; cancel it to show the record yourself
 * @fires portal-error - the records could not be read, or an attribute is wrong
 * @csspart base - everything
 * @csspart heading - the heading
 * @csspart table - the table
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart dialog - the pop-up
 * @csspart detail - the detail shown in place
 */
export class RelatedRecords extends WidgetElement<RelatedRecordsState> {
  static readonly tag: string = 'related-records';
  static readonly dependencies: readonly [] = [];
  // Most people look at the list and open nothing.
  static readonly lazy = {
    'record-view': async () => (await import('../record-view/record-view.js')).RecordView,
    'request-items': async () => (await import('../request-items/request-items.js')).RequestItems,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, ...RelatedDetailController.styles, searchFieldStyles, filterMenuStyles,
    ...RelatedTableController.styles, fieldValueStyles, pagerStyles, relatedRecordsStyles,
  ];

  /** The case: `sn_customerservice_case/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen, of the case and of everything related. */
  @property() view = 'portal';

  /** Kinds to show, in this order, with spaces between: `problem change caused-by request issue project-change`. */
  @property() types: string = relatedRecordTypeNames.join(' ');

  /** Roles of which a person needs one to see the widget, with spaces between. */
  @property() roles = 'snc_internal snc_external';

  /** Where detail opens: in a `dialog`, or `inline` below the list. */
  @property() detail: 'dialog' | 'inline' = 'dialog';

  /** The most requests that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  override empty: 'text' | 'hide' = 'hide';

  readonly #records = new RelatedRecordsController(this);
  // Most cases have few related records, and then there is nothing to search or to filter.
  readonly #toolbar = new OnDemandController(this, async () => {
    const { RelatedToolbarController } = await import('./related-toolbar.controller.js');
    return new RelatedToolbarController(this);
  }, (key) => this.announceWait(key));
  readonly #opened = new RelatedDetailController(this, {
    record: (properties) => this.renderChild('record-view', properties),
    say: (text) => this.announcements.announce(text),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#heading'),
  });
  readonly #table = new RelatedTableController(this, {
    items: (properties) => this.renderChild('request-items', properties),
    say: (text) => this.announcements.announce(text),
    openRow: (entry, opener) => this.#open(entry, opener),
    openArticle: (article, name) => this.#openArticle(article, name),
    openItem: (ref, name) => this.#opened.openRef(ref, name, this.detail),
  });
  /** The row after which a person has asked for more. */
  #lastBefore: GuardedRow['ref'] | undefined;
  #misused: PortalError | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('related.heading');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): RelatedRecordsState {
    if (changed.has('record')) this.startOver();
    if (changed.has('record') || changed.has('types')) this.#misused = misuseOf(this.localName, this.record, this.#types);
    const data = this.#mayUse() && !this.#misused ? this.session?.data : undefined;
    const state = this.#records.want(data, {
      record: this.record,
      view: this.view,
      types: kindsOf(this.#types),
      pageSize: this.pageSize,
      sort: this.#table.sort,
      search: this.#toolbar.part?.text ?? '',
      filter: locale && this.#toolbar.part?.condition(locale),
    });
    this.#table.want(data, state.kind === 'ready' ? state.groups : [], this.view);
    if (this.#misused) return { kind: 'error', error: this.#misused };
    if (this.session && !this.#mayUse()) return { kind: 'denied' };
    // Detail of a record that is gone goes too: a permission was taken away, or the case is another one.
    if (state.kind !== 'ready' && state.kind !== 'loading') this.#opened.close();
    return state.kind === 'ready' && this.#waitsForToolbar(state.groups) ? { kind: 'loading' } : state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (state.kind === 'ready') this.announcements.announce(this.#toolbar.part?.news(state.groups, this.locale) ?? '');
  }

  protected override outcomeOf(state: OwnState): string {
    return state.kind === 'ready' ? foundText(state.groups, this.locale) : super.outcomeOf(state);
  }

  protected override refresh(): void {
    this.#records.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#toolbar.part?.reset();
    this.#table.reset();
    this.#lastBefore = undefined;
    this.#opened.close();
  }

  /** With the last rows the button for more goes: the first of them is where a person goes on. */
  protected override rescueFocus(): void {
    const rows = this.state.kind === 'ready' ? this.state.groups.flatMap((group) => group.rows) : [];
    const last = rows.findIndex(({ ref }) => ref === this.#lastBefore);
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('[part="row"] [part="open-button"]');
    if (last === -1 || buttons.length !== rows.length) super.rescueFocus();
    else buttons[last + 1]?.focus();
  }

  protected override renderRecords(state: OwnState): unknown {
    switch (state.kind) {
      case 'empty':
        return stateView({ kind: 'empty', text: this.locale.t('related.empty') }, { locale: this.locale });
      case 'ready':
        return this.#renderReady(state);
    }
  }

  #renderReady({ groups, failed }: Extract<OwnState, { kind: 'ready' }>): TemplateResult {
    const { locale, view, headingLevel } = this;
    const rows = groups.flatMap((group) => group.rows.map((row): RelatedRow => ({ group, row })));
    const shown = { locale, view, headingLevel, rows };
    return html`${this.#renderToolbar(groups)}
      ${rows.length === 0
        ? html`<p class="muted">${locale.t('related.no-match')}</p>`
        : this.#table.render({ ...shown, groups, name: this.defaultHeading, opensDialog: this.detail === 'dialog' })}
      ${groups.map((group) => this.#renderMore(group))}
      ${failed
        ? html`<p class="failed muted small">
            ${locale.t('related.some-failed')}
            <button type="button" class="button quiet" part="retry" @click=${() => this.refresh()}>
              ${locale.t('error.retry')}
            </button>
          </p>`
        : nothing}
      ${this.#opened.render({ ...shown, announcements: this.announcements.render() })}`;
  }

  /** A toolbar that came after the list would push it down under the reader's finger. */
  #waitsForToolbar(groups: readonly RelatedGroup[]): boolean {
    if (this.state.kind === 'ready' || !this.#toolbar.isUndecided || !isWorthToolbar(groups)) return false;
    void this.#toolbar.load();
    return true;
  }

  #renderToolbar(groups: readonly RelatedGroup[]): unknown {
    const { locale } = this;
    if (!this.#toolbar.part && !isWorthToolbar(groups)) return nothing;
    return this.#toolbar.render(locale, (toolbar) => toolbar.render(groups, locale, this.defaultHeading));
  }

  #renderMore(group: RelatedGroup): TemplateResult | typeof nothing {
    if (group.more === 'none') return nothing;
    return showMore({
      locale: this.locale,
      shown: group.rows.length,
      total: 'unknown',
      busy: group.more === 'loading',
      onMore: () => this.#more(group),
    });
  }

  #more(group: RelatedGroup): void {
    this.#lastBefore = group.rows.at(-1)?.ref;
    this.#records.more(group.type);
  }

  #open(entry: RelatedRow, opener: HTMLElement): void {
    if (this.dispatchEvent(new OpenRecordEvent(entry.row))) this.#opened.open(entry, this.detail, opener);
  }

  #openArticle(article: GuardedRow, name: string): void {
    if (this.dispatchEvent(new OpenRecordEvent(article))) this.#opened.openRef(article.ref, name, this.detail);
  }

  get #types(): readonly string[] {
    return this.types.split(/\s+/).filter((name) => name !== '');
  }

  #mayUse(): boolean {
    const { session } = this;
    const roles = this.roles.split(/\s+/);
    return session !== undefined && session.identity.roles.some((role) => roles.includes(role));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-records': RelatedRecords;
  }
}
