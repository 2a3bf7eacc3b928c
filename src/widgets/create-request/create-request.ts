import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalError } from '../../data/errors.js';
import { parseRef, recordRef, type RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { ActionDialogController } from '../../parts/action-dialog/action-dialog.controller.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { deepActiveElement } from '../../parts/focus/deep-active-element.js';
import { formStyles } from '../../parts/form/form.styles.js';
import { longFormStyles } from '../../parts/form/long-form.styles.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { referencePickerStyles } from '../../parts/reference-picker/reference-picker.styles.js';
import { searchFieldStyles } from '../../parts/search-field/search-field.styles.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import { CatalogController } from './catalog.controller.js';
import type { CreateRequestState, NothingToOrder } from './create-request-state.js';
import { createRequestStyles } from './create-request.styles.js';
import { itemTable, mayOrder } from './may-order.js';

/**
 * Asks for something from the catalog: a person chooses an item, fills in what it asks as far as the view lists it in
 * `inputs`, and sends it. Who orders for somebody else always sees for whom. Nothing is sent twice, and nothing that was
 * typed is lost before the session ends.
 *
 * @element create-request
 * @fires portal-submit - an order is about to be sent; its detail names the item and the inputs, never what was entered;
 *   cancel it to keep it from being sent
 * @fires portal-created - a request was made; its detail names it
 * @fires portal-open-record - a person asks for the request or its case; cancel it to show the record yourself
 * @fires portal-error - something could not be read or sent, or an attribute is wrong
 * @csspart items - the list of items
 * @csspart item - one item
 * @csspart choose - the button that chooses an item
 * @csspart category - the choice of categories
 * @csspart acting-for - the band that says for whom a person acts
 * @csspart order-form - the form
 * @csspart fields - a group of fields
 * @csspart field - one field with its label, hint and problem
 * @csspart control - the control of a field
 * @csspart error-summary - what is wrong with the form
 * @csspart send - the button that sends the order
 * @csspart back - the button that leads back to the catalog
 * @csspart done - the confirmation
 * @csspart open - the button that opens the request or its case
 * @csspart another - the button that begins again
 */
export class CreateRequest extends WidgetElement<CreateRequestState> {
  static readonly tag: string = 'create-request';
  static readonly dependencies: readonly [] = [];
  // Most people go on without opening what they have made.
  static readonly lazy = { 'record-view': async () => (await import('../record-view/record-view.js')).RecordView };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, ...ActionDialogController.styles, searchFieldStyles, fieldValueStyles, recordFormStyles,
    pagerStyles, formStyles, longFormStyles, referencePickerStyles, createRequestStyles,
  ];

  /** Goes straight to this item: its `sys_id`, or `sc_cat_item/<sys_id>`. Without it a person chooses one. */
  @property() item: string | null = null;

  /** Name of the view that says what may be seen, asked and sent. */
  @property() view = 'portal';

  /** The most items that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #catalog = new CatalogController(this);
  // Nobody has a form before they have chosen something.
  readonly #order = new OnDemandController(this, async () => {
    const { OrderController } = await import('./order.controller.js');
    return new OrderController(this, {
      record: (properties) => this.renderChild('record-view', properties),
      say: (text) => this.announcements.announce(text),
      fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#step-heading, #heading'),
      onLeave: () => this.#choose(null),
      onOutcome: () => this.#arrive(),
    });
  }, (key) => this.announceWait(key));
  #chosen: RecordRef | null = null;
  /** The item whose card has focus when a person comes back to the catalog. */
  #left: RecordRef | null = null;
  #isArriving = false;
  #malformed: PortalError | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('order.heading');
  }

  protected override read(changed: PropertyValues<this>): CreateRequestState {
    if (changed.has('item')) this.#follow();
    const { session } = this;
    const right = session && !this.#malformed ? mayOrder(session.data, this.view) : undefined;
    const grant = right?.kind === 'granted' ? right.grant : null;
    const data = grant ? session?.data : undefined;
    const item = this.#chosen;
    const listed = this.#catalog.want(data, item ? null : grant, this.pageSize);
    const ordered = this.#order.part?.want(session && grant && item ? { data: session.data, identity: session.identity, grant, item } : null);
    if (this.#malformed) return { kind: 'error', error: this.#malformed };
    if (right?.kind === 'no-right') return { kind: 'empty', reason: 'no-right' };
    if (right?.kind === 'denied' || right?.kind === 'error') return right;
    if (!item || !right) return listed;
    void this.#order.load();
    return ordered ?? { kind: this.#order.isUndecided ? 'loading' : 'ready' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.state.kind === 'ready' && !this.#chosen) this.announcements.announce(this.#catalog.news(this.locale));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#isArriving && this.state.kind !== 'loading') this.#focusStep();
  }

  protected override refresh(): void {
    this.#catalog.refresh();
    this.#order.part?.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#catalog.reset();
    this.#order.part?.reset();
    this.#left = null;
    this.#isArriving = false;
    this.#follow();
  }

  protected override rescueFocus(): void {
    const step = this.renderRoot.querySelector<HTMLElement>('#step-heading');
    if (step) step.focus();
    else super.rescueFocus();
  }

  protected override renderRecords(state: Exclude<CreateRequestState, WaitingState>): unknown {
    const { locale, headingLevel } = this;
    switch (state.kind) {
      case 'empty':
        return this.#renderNothing(state.reason, locale);
      case 'ready':
        return this.#chosen
          ? this.#order.render(locale, (order) => order.render(locale, headingLevel, this.announcements.render()))
          : this.#catalog.render({ locale, headingLevel, onChoose: ({ ref }) => this.#choose(ref) });
    }
  }

  #renderNothing(reason: NothingToOrder, locale: Locale): TemplateResult {
    const [title, next] = nothingTexts[reason];
    const hasCatalog = reason === 'not-available' || reason === 'unsupported';
    return html`<div class="state" part="state">
      ${heading(sectionLevel(this.headingLevel), locale.t(title), 'step-heading', 'section-heading')}
      <p class="muted">${locale.t(next)}</p>
      ${hasCatalog
        ? html`<button type="button" class="button" part="back" @click=${() => this.#choose(null)}>${locale.t('order.choose-other')}</button>`
        : nothing}
    </div>`;
  }

  /** Goes to an item, or to the catalog. */
  #choose(item: RecordRef | null): void {
    this.#left = item ? null : this.#chosen;
    this.#chosen = item;
    this.#arrive();
  }

  /** Follows the attribute, which is no act of the person's: focus stays where it is. */
  #follow(): void {
    const { item } = this;
    const parts = item ? (parseRef(item) ?? parseRef(`${itemTable}/${item}`)) : null;
    this.#chosen = parts?.table === itemTable ? recordRef(parts.table, parts.id) : null;
    this.#malformed = item && !this.#chosen
      ? new PortalError('bad-record', { detail: `${this.localName}: item="${item}" is neither a sys_id nor "${itemTable}/sys_id"` })
      : undefined;
  }

  #arrive(): void {
    this.#isArriving = true;
    this.requestUpdate();
  }

  /** Focus goes with the person, unless they have left the widget meanwhile. */
  #focusStep(): void {
    const active = deepActiveElement();
    const isHere = active === null || active.getRootNode() === this.renderRoot;
    const target = this.#places.map((place) => this.renderRoot.querySelector<HTMLElement>(place)).find((found) => found !== null);
    // What is loaded on demand may not be drawn yet.
    if (!target) return;
    this.#isArriving = false;
    if (isHere) target.focus();
  }

  /** Where a person goes on, the nearest first: what went wrong, the card they came from, the step at hand. */
  get #places(): readonly string[] {
    if (this.#chosen) return ['[part="error-summary"]', '#step-heading'];
    return [...(this.#left ? [`[data-item="${this.#left}"]`] : []), '#step-heading', '#heading'];
  }
}

const nothingTexts = {
  'nothing': ['order.nothing.title', 'order.nothing.next'],
  'no-right': ['order.no-right.title', 'order.no-right.next'],
  'not-available': ['error.not-available.title', 'error.not-available.next'],
  'unsupported': ['order.unsupported.title', 'order.unsupported.next'],
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'create-request': CreateRequest;
  }
}
