import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PortalError } from '../../data/errors.js';
import { parseRef } from '../../data/record-ref.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import { tableStyles } from '../../parts/table/table.styles.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import { customerBlock } from './customer-block.js';
import { CustomerController, tablesWithCustomer, type CustomerState, type FoundBlock } from './customer.controller.js';
import { customerInformationStyles } from './customer-information.styles.js';

type OwnState = Exclude<CustomerState, WaitingState>;

/**
 * The customer behind a case or a case task, read-only: account and contact, consumer and household, or business location, with
 * what they have bought. Each block is shown through the view of its own table, and is not there for those who have none.
 *
 * @element customer-information
 * @fires portal-error - the customer could not be read, or `record` names no case and no task
 * @csspart block - one block; its heading is a `section-heading`
 * @csspart form - the sections of a record
 * @csspart label - the name of a field
 * @csspart value - the value of a field
 * @csspart table - what belongs to the customer
 */
export class CustomerInformation extends WidgetElement<CustomerState> {
  static readonly tag: string = 'customer-information';
  static readonly dependencies: readonly [] = [];
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, recordFormStyles, tableStyles, pagerStyles, customerInformationStyles,
  ];

  /** The case or the task: `sn_customerservice_case/<sys_id>`, `sn_customerservice_task/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen, of the case and of each block. */
  @property() view = 'customer';

  readonly #customer = new CustomerController(this);
  readonly #regions = new Map<string, ScrollRegionController>();
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('customers.heading');
  }

  protected override read(): CustomerState {
    const parts = parseRef(this.record);
    const wanted = parts && tablesWithCustomer.includes(parts.table) ? parts : null;
    const state = this.#customer.want(wanted ? this.session?.data : undefined, wanted, this.view);
    return wanted ? state : { kind: 'error', error: this.#malformedRecord() };
  }

  protected override refresh(): void {
    this.#customer.refresh();
  }

  protected override renderRecords(state: OwnState): unknown {
    const { locale } = this;
    if (state.kind !== 'ready') return stateView({ kind: 'empty', text: locale.t('customers.none') }, { locale });
    return html`<div class="blocks">
      ${repeat(state.blocks, ({ block }) => block.name, (found) => this.#renderBlock(found))}
      ${state.failed
        ? html`<p class="failed muted small">
            ${locale.t('customers.some-failed')}
            <button type="button" class="button quiet" part="retry" @click=${() => this.refresh()}>${locale.t('error.retry')}</button>
          </p>`
        : nothing}
    </div>`;
  }

  #renderBlock(found: FoundBlock): TemplateResult {
    const { name } = found.block;
    const region = this.#regions.get(name) ?? new ScrollRegionController(this);
    this.#regions.set(name, region);
    return customerBlock(found, {
      locale: this.locale,
      headingLevel: sectionLevel(this.headingLevel),
      region,
      onMore: () => this.#customer.more(found.block),
    });
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "${tablesWithCustomer.join('/sys_id" or "')}/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-information': CustomerInformation;
  }
}
