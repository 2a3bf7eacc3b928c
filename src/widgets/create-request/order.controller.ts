import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { OperationController } from '../../controllers/operation.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { touchedBy } from '../../model/touched-tables.js';
import { RecordPopUpController, type RecordPopUpOptions } from '../../parts/dialog/record-pop-up.controller.js';
import { PortalCreatedEvent } from '../../parts/events/created.event.js';
import { PortalSubmitEvent } from '../../parts/events/write.event.js';
import { actingForBand } from '../../parts/form/acting-for.js';
import type { FormValues } from '../../parts/form/form-field.js';
import type { FormFailure } from '../../parts/form/form.controller.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import { actingForText } from './acting-for-text.js';
import type { Beneficiary } from './beneficiary.rule.js';
import { nameOf } from './catalog-cards.js';
import type { CreateRequestState } from './create-request-state.js';
import { ItemFormController, type ItemFormState } from './item-form.controller.js';
import { LatestRequestsController } from './latest-requests.controller.js';
import { LeaveQuestionController } from './leave-question.controller.js';
import { OrderAnswersController } from './order-answers.controller.js';
import type { OrderContext } from './order-context.js';
import { orderDone } from './order-done.js';
import { orderFailureText } from './order-failure.js';
import { orderForm } from './order-form.js';
import { OrderOutcomeController, type OrderOutcome } from './order-outcome.controller.js';

export interface OrderOptions extends RecordPopUpOptions {
  readonly say: (text: string) => void;
  /** The person goes back to the catalog. */
  readonly onLeave: () => void;
  /** What was sent has come to something: focus belongs to what is said about it. */
  readonly onOutcome: () => void;
}

/** An order that was taken. */
interface Taken {
  /** `null` where the backend does not say which request it made. */
  readonly request: RecordRef | null;
  readonly name: string;
  readonly beneficiary: Beneficiary;
}

/** One order: what the item asks, what the person fills in, sending it once, and what has come of it. */
export class OrderController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OrderOptions;
  readonly #item: ItemFormController;
  readonly #answers: OrderAnswersController;
  readonly #operation: OperationController<RecordRef | null>;
  readonly #outcomes: OrderOutcomeController;
  readonly #latest: LatestRequestsController;
  readonly #popUp: RecordPopUpController;
  readonly #leaving: LeaveQuestionController;
  #context: OrderContext | null = null;
  #known: ItemFormState = { kind: 'loading' };
  #taken: Taken | null = null;
  #outcome: OrderOutcome | undefined;
  #failure: PortalError | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: OrderOptions) {
    this.#host = host;
    this.#options = options;
    this.#item = new ItemFormController(host);
    this.#answers = new OrderAnswersController(host, options.say);
    this.#operation = new OperationController(host);
    this.#outcomes = new OrderOutcomeController(host);
    this.#latest = new LatestRequestsController(host);
    this.#popUp = new RecordPopUpController(host, options);
    this.#leaving = new LeaveQuestionController(host, { fallbackFocus: options.fallbackFocus, onLeave: options.onLeave });
  }

  /** Says what is to be ordered, `null` while nothing is, and answers what is known of it. Call it from `willUpdate`. */
  want(context: OrderContext | null): CreateRequestState {
    if (context?.item !== this.#context?.item) this.#begin();
    this.#context = context;
    if (!context) {
      this.#answers.want(null, null);
      return { kind: 'loading' };
    }
    const { data, grant, item } = context;
    this.#latest.want(data, grant.view);
    this.#outcome = this.#outcomes.want(data, this.#taken?.request ?? null, grant.view);
    // Once it is ordered nobody asks for it any more.
    this.#known = this.#item.want(data, grant, this.#taken ? null : item);
    const known = this.#known;
    this.#answers.want(context, known.kind === 'ready' ? known.description : null);
    if (this.#taken) return this.#outcome ? { kind: 'ready' } : { kind: 'loading' };
    switch (known.kind) {
      case 'loading':
      case 'error':
        return known;
      case 'not-available':
      case 'unsupported':
        return { kind: 'empty', reason: known.kind };
      case 'ready':
        return this.#answers.fields ? { kind: 'ready' } : { kind: 'empty', reason: 'unsupported' };
    }
  }

  refresh(): void {
    this.#item.refresh();
  }

  /** Forgets what was typed and sent, for the next person. */
  reset(): void {
    this.#begin();
    this.#context = null;
    this.#answers.reset();
  }

  render(locale: Locale, headingLevel: number, announcements: unknown): TemplateResult | typeof nothing {
    const { grant } = this.#context ?? {};
    if (!grant) return nothing;
    return html`${this.#taken && this.#outcome
      ? orderDone({
          locale,
          headingLevel,
          name: this.#taken.name,
          outcome: this.#outcome,
          actingFor: actingForBand(actingForText(this.#taken.beneficiary, locale)),
          onOpen: (row) => this.#popUp.open(row),
          onAnother: this.#options.onLeave,
        })
      : this.#renderForm(locale, headingLevel)}
    ${this.#popUp.render(grant.view, locale, announcements)} ${this.#leaving.render(locale, announcements)}`;
  }

  #renderForm(locale: Locale, headingLevel: number): TemplateResult | typeof nothing {
    const [known, { fields }] = [this.#known, this.#answers];
    if (known.kind !== 'ready' || !fields) return nothing;
    return orderForm({
      locale,
      headingLevel,
      row: known.row,
      allowed: known.allowed,
      fields,
      isSending: this.#isSending,
      canSend: this.#failure?.code !== 'outcome-unknown',
      actingFor: actingForBand(actingForText(this.#answers.beneficiary, locale)),
      summary: this.#answers.renderSummary(locale, this.#failureText(locale)),
      drawField: (field) => this.#answers.renderField(field, locale),
      onSend: () => this.#send(locale),
      onBack: () => this.#back(),
    });
  }

  get #isSending(): boolean {
    return this.#operation.state.kind === 'running';
  }

  #send(locale: Locale): void {
    const context = this.#context;
    // In the same task as the click: a second one must not ask the page again (T23). And where nobody knows whether it has
    // been sent, Enter in a field is no word that it has not (T24).
    if (!context || this.#isSending || this.#failure?.code === 'outcome-unknown') return;
    this.#failure = null;
    const values = this.#answers.check(locale);
    if (!values) return;
    const write = { operation: 'order', fields: Object.keys(values) };
    if (this.#host.dispatchEvent(new PortalSubmitEvent(context.item, write))) void this.#order(context, values, locale);
  }

  async #order({ data, grant, item }: OrderContext, values: FormValues, locale: Locale): Promise<void> {
    const [name, { beneficiary }] = [this.#name, this.#answers];
    this.#options.say(locale.t('order.sending'));
    const outcome = await this.#operation.run(data, (acts, key) =>
      acts.perform(grant, 'order', item, values, { key, touches: touchedBy('order') }));
    if (outcome?.kind === 'failed') this.#fail(outcome.error);
    if (outcome?.kind !== 'done') return;
    this.#taken = { request: outcome.result, name, beneficiary };
    this.#answers.forget();
    this.#options.onOutcome();
    if (outcome.result) this.#host.dispatchEvent(new PortalCreatedEvent(outcome.result));
  }

  #fail(error: PortalError): void {
    this.#failure = error;
    this.#answers.refuse(error.fields);
    this.#options.onOutcome();
    this.#host.dispatchEvent(new PortalErrorEvent(error));
  }

  #sendAgain(locale: Locale): void {
    this.#failure = null;
    this.#latest.look(null);
    this.#send(locale);
  }

  #failureText(locale: Locale): FormFailure | null {
    const [context, error] = [this.#context, this.#failure];
    if (!error || !context) return null;
    const text = orderFailureText(error, locale);
    return error.code === 'outcome-unknown' ? { ...text, actions: this.#renderLook(context, locale) } : text;
  }

  /** What a person can do who does not know whether their request has arrived: look, and only then send it again (T24). */
  #renderLook({ data, grant }: OrderContext, locale: Locale): TemplateResult {
    return html`${this.#latest.render(locale, (row) => this.#popUp.open(row))}
      <div class="toolbar">
        ${LatestRequestsController.canLook(data, grant.view)
          ? html`<button type="button" class="button" part="look" @click=${() => this.#latest.look(this.#name)}>${locale.t('order.look')}</button>`
          : nothing}
        <button type="button" class="button" part="send-again" @click=${() => this.#sendAgain(locale)}>${locale.t('order.send-again')}</button>
      </div>`;
  }

  #back(): void {
    if (this.#isSending) return;
    if (this.#answers.isDirty) this.#leaving.ask();
    else this.#options.onLeave();
  }

  /** Another item, or none. What was typed for this one stays. */
  #begin(): void {
    this.#taken = null;
    this.#outcome = undefined;
    this.#failure = null;
    this.#known = { kind: 'loading' };
    this.#operation.reset();
    this.#latest.look(null);
    this.#answers.close();
    this.#popUp.close();
    this.#leaving.close();
  }

  get #name(): string {
    return this.#known.kind === 'ready' ? nameOf(this.#known.row, this.#known.allowed.list) : '';
  }
}
