import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { PortalError } from '../../data/errors.js';
import { parseRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { requestItemFields } from '../../model/request-fields.js';
import { stateTone } from '../../model/state-tone.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import type { RecordOpener } from '../record-view/record-opener.js';
import { requestItemsStyles } from './request-items.styles.js';

/** The most items that are shown before the button for more. */
const pageSize = 20;

/**
 * The items of one catalog request, each with its state and the steps of its stage. Shown inside `related-records` and
 * `record-view`; a page can use it by itself.
 *
 * @element request-items
 * @fires portal-open-record - a person asks for an item
 * @fires portal-error - the items could not be read
 * @csspart item - one item
 * @csspart open - the button that opens an item
 */
export class RequestItems extends WidgetElement<CollectionState> {
  static readonly tag: string = 'request-items';
  static readonly dependencies: readonly [] = [];
  static override readonly styles = [...WidgetElement.sharedStyles, fieldValueStyles, requestItemsStyles];

  /** The request: `sc_request/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what of an item may be seen. */
  @property() view = 'portal';

  /** What opens an item; without it the page has to listen to `portal-open-record`. */
  @property({ attribute: false }) opener: RecordOpener | undefined;

  readonly #items = new CollectionController(this);

  protected override get defaultHeading(): string {
    return this.locale.t('related.items');
  }

  protected override read(): CollectionState {
    const parts = parseRef(this.record);
    this.#items.want(this.session?.data, parts && {
      table: 'sc_req_item',
      view: this.view,
      where: { field: 'request', op: 'equals', value: parts.id },
      limit: pageSize,
    });
    return parts ? this.#items.state : { kind: 'error', error: missing };
  }

  protected override refresh(): void {
    this.#items.refresh();
  }

  protected override renderRecords(state: Exclude<CollectionState, WaitingState>): unknown {
    const { locale } = this;
    switch (state.kind) {
      case 'empty':
        return stateView({ kind: 'empty', text: locale.t('related.no-items') }, { locale });
      case 'ready':
        return html`<ul>
            ${state.rows.map((row) => this.#renderItem(row, state))}
          </ul>
          ${state.more === 'none'
            ? nothing
            : html`<button type="button" class="button quiet" @click=${() => this.#items.more()}>
                ${locale.t('pager.more')}
              </button>`}`;
    }
  }

  #renderItem(row: GuardedRow, { allowed }: Extract<CollectionState, { kind: 'ready' }>): TemplateResult {
    const { description, read } = allowed;
    const name = row.display['number'] ?? row.display['short_description'] ?? description.label;
    const context = { locale: this.locale, table: 'sc_req_item', toneOf: stateTone } as const;
    const show = (path: string, place: 'cell' | 'form'): unknown =>
      fieldValue(fieldOf(row, path, description), { ...context, place });
    // A catalog item usually lends its name to the ordered item: said once is enough.
    const isNews = (path: string): boolean => row.display[path] !== row.display['short_description'];
    const facts = requestItemFields.filter((path) => read.includes(path) && !shownApart.has(path) && row.display[path] && isNews(path));
    return html`<li part="item">
      <p class="title">
        <button type="button" class="button link" part="open" aria-label=${this.locale.t('table.open', { name })}
          @click=${() => this.#open(row, name)}><bdi>${name}</bdi></button>
        ${read.includes('state') ? show('state', 'cell') : nothing}
      </p>
      ${row.display['short_description'] && name !== row.display['short_description']
        ? html`<p dir="auto">${row.display['short_description']}</p>`
        : nothing}
      ${facts.length === 0
        ? nothing
        : html`<dl class="small">
            ${facts.map((path) => html`<div><dt class="muted">${fieldLabel(path, description)}</dt><dd>${show(path, 'cell')}</dd></div>`)}
          </dl>`}
      ${row.display['stage'] && read.includes('stage')
        ? html`<details class="small">
            <summary><span class="muted">${fieldLabel('stage', description)}</span> ${show('stage', 'cell')}</summary>
            ${show('stage', 'form')}
          </details>`
        : nothing}
    </li>`;
  }

  #open(row: GuardedRow, name: string): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.opener?.(row.ref, name);
  }
}

const shownApart: ReadonlySet<string> = new Set(['number', 'state', 'short_description', 'stage', 'request']);
const missing = new PortalError('bad-record', { detail: 'request-items: record="sc_request/<sys_id>" is missing or malformed' });

declare global {
  interface HTMLElementTagNameMap {
    'request-items': RequestItems;
  }
}
