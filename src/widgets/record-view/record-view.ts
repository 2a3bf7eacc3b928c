import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { grantOf } from '../../controllers/grant-of.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import { parseRef, tableOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { FormSection } from '../../guard/grant.js';
import { knownErrorField } from '../../model/known-error.js';
import { stateTone } from '../../model/state-tone.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { arrowLeft } from '../../parts/icon/icons.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { offlineBanner } from '../../parts/state-view/state-view.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { KnownErrorController } from './known-error.controller.js';
import type { RecordOpener } from './record-opener.js';
import { recordViewStyles } from './record-view.styles.js';

type Ready = Extract<RecordState, { kind: 'ready' }>;

/** A record that was opened from another one in the same place. */
interface Step {
  readonly ref: RecordRef;
  /** What the record it was opened from is called. */
  readonly from: string;
}

/**
 * One record, read-only, in the sections of its view. A problem offers its Known Error article, a request its items; they
 * open in the same place, with a way back.
 *
 * @element record-view
 * @fires portal-open-record - a person asks for the article or an item; cancel it to show the record yourself
 * @fires portal-error - the record could not be read, or `record` names none
 * @csspart form - the sections
 * @csspart section-heading - the title of a section
 * @csspart label - the name of a field
 * @csspart value - the value of a field
 * @csspart known-error - the button that opens the Known Error article
 * @csspart items - the items of a request
 * @csspart back - the button that leads back to the record before
 */
export class RecordView extends WidgetElement<RecordState> {
  static readonly tag: string = 'record-view';
  static readonly dependencies: readonly [] = [];
  // Only requests have items.
  static readonly lazy = { 'request-items': async () => (await import('../request-items/request-items.js')).RequestItems };
  static override readonly styles = [...WidgetElement.sharedStyles, fieldValueStyles, recordFormStyles, recordViewStyles];

  /** The record: `table/sys_id`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen. */
  @property() view = 'portal';

  /** Shows only these of the view's fields, in this order, in one section; never more than the view. */
  @property({ attribute: false }) fields: readonly Path[] | undefined;

  /** Whether the items of a request can be folded away. */
  @property({ attribute: false }) foldItems = false;

  /** What opens the article or an item in place of this element. */
  @property({ attribute: false }) opener: RecordOpener | undefined;

  readonly #record = new RecordController(this);
  readonly #knownError = new KnownErrorController(this);
  #trail: readonly Step[] = [];
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  protected override get defaultHeading(): string {
    const { state } = this;
    return state.kind === 'ready' ? titleOf(state.row, state.allowed) : '';
  }

  protected override read(changed: PropertyValues<this>): RecordState {
    if (changed.has('record')) this.#trail = [];
    const shown = parseRef(this.#trail.at(-1)?.ref ?? this.record);
    const data = this.session?.data;
    this.#record.want(data, shown, this.view);
    const { state } = this.#record;
    this.#knownError.want(data, state.kind === 'ready' && shown?.table === 'problem' ? state.row : null, this.view);
    return shown ? state : { kind: 'error', error: this.#malformedRecord() };
  }

  protected override refresh(): void {
    this.#record.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#trail = [];
  }

  protected override renderRecords(state: Ready): unknown {
    return html`${state.stale?.code === 'offline' ? offlineBanner(this.locale) : nothing} ${this.#renderBack()}
    ${this.#renderReady(state.row, state.allowed)}`;
  }

  #renderReady(row: GuardedRow, allowed: Effective): TemplateResult {
    return html`${recordForm({
      locale: this.locale,
      table: allowed.table,
      toneOf: stateTone,
      richText: allowed.richText,
      sections: this.#sections(allowed),
      row,
      descriptions: allowed.description,
      headingLevel: sectionLevel(this.headingLevel),
    })}
    ${this.#renderKnownError()} ${this.#renderItems(row)}`;
  }

  #renderKnownError(): TemplateResult | typeof nothing {
    const { article, name } = this.#knownError;
    if (!article) return nothing;
    return html`<p class="known-error">
      <span class="muted small">${this.locale.t('related.known-error')}</span>
      <button type="button" class="link" part="known-error" @click=${() => this.#open(article, name)}>
        <bdi>${name}</bdi>
      </button>
    </p>`;
  }

  /** A request always comes with its items, where the portal owner has a view for them. */
  #renderItems(row: GuardedRow): unknown {
    const data = this.session?.data;
    if (tableOf(row.ref) !== 'sc_request' || !data || grantOf(data, 'sc_req_item', this.view).kind === 'denied') return nothing;
    const label = this.locale.t('related.items');
    const items = this.renderChild('request-items', {
      record: row.ref,
      view: this.view,
      ...(this.foldItems ? { heading: '', label } : {}),
      headingLevel: sectionLevel(this.headingLevel),
      opener: (ref: RecordRef, name: string) => this.#show(ref, name),
    });
    return this.foldItems
      ? html`<details class="items" part="items" open><summary>${label}</summary>${items}</details>`
      : html`<div class="items" part="items">${items}</div>`;
  }

  #renderBack(): TemplateResult | typeof nothing {
    const step = this.#trail.at(-1);
    if (!step) return nothing;
    return html`<button type="button" class="button quiet" part="back" @click=${() => this.#back()}>
      ${icon(arrowLeft, true)} ${this.locale.t('dialog.back', { name: step.from })}
    </button>`;
  }

  #sections({ table, read, form, list }: Effective): readonly FormSection[] {
    if (this.fields) return [{ title: '', fields: this.fields.filter((path) => read.includes(path)) }];
    const sections = form.length > 0 ? form : [{ title: '', fields: list }];
    if (table !== 'problem') return sections;
    return sections.map(({ title, fields }) => ({ title, fields: fields.filter((path) => path !== knownErrorField) }));
  }

  #open(row: GuardedRow, name: string): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.#show(row.ref, name);
  }

  #show(ref: RecordRef, name: string): void {
    if (this.opener) {
      this.opener(ref, name);
      return;
    }
    this.#trail = [...this.#trail, { ref, from: this.defaultHeading }];
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[part=back]')?.focus());
  }

  #back(): void {
    this.#trail = this.#trail.slice(0, -1);
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusHeading());
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "table/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

/** What people call a record: what it is and its number, else its own words. */
export function titleOf(row: GuardedRow, { description }: Pick<Effective, 'description'>): string {
  return [description.label, row.display['number'] ?? row.display['short_description']].filter(Boolean).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'record-view': RecordView;
  }
}
