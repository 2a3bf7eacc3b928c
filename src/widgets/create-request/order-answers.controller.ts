import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { GuardedDescription } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { accountInput, contactInput, ordersForCustomersOnly } from '../../model/order-inputs.js';
import type { Entry } from '../../parts/form/entry.rule.js';
import type { DrawnControl } from '../../parts/form/form-control.js';
import { controlId, type FormField, type FormValues } from '../../parts/form/form-field.js';
import { FormController, type FormFailure } from '../../parts/form/form.controller.js';
import { UnloadGuardController } from '../../parts/form/unload-guard.controller.js';
import { mayPick } from '../../parts/reference-picker/may-pick.rule.js';
import { ReferencePickerController } from '../../parts/reference-picker/reference-picker.controller.js';
import { beneficiaryOf, type Beneficiary } from './beneficiary.rule.js';
import type { OrderContext } from './order-context.js';
import { orderFields } from './order-fields.rule.js';

/** What a person answers to what an item asks, and for whom they say it is. */
export class OrderAnswersController {
  readonly #form: FormController;
  readonly #picker: ReferencePickerController;
  readonly #unload: UnloadGuardController;
  #context: OrderContext | null = null;
  #fields: readonly FormField[] | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, say: (text: string) => void) {
    this.#form = new FormController(host);
    this.#picker = new ReferencePickerController(host, say);
    this.#unload = new UnloadGuardController(host);
  }

  /** Says whose answers to what are wanted; `null` for the time when nothing is asked. Call it from `willUpdate`. */
  want(context: OrderContext | null, description: GuardedDescription | null): void {
    this.#form.open(context?.item ?? '');
    this.#context = context;
    this.#fields = context && description && this.#fieldsOf(context, description);
    this.#unload.guard(this.isDirty);
    if (context) this.#picker.want(context.data, context.grant.view);
  }

  /** What is asked; `null` when the item cannot be ordered with what may be asked here. */
  get fields(): readonly FormField[] | null {
    return this.#fields;
  }

  /** Whether anything was typed or chosen that has not been sent. */
  get isDirty(): boolean {
    return this.#context !== null && this.#form.isDirty;
  }

  /** For whom the order is as the form stands now. */
  get beneficiary(): Beneficiary {
    const { identity } = this.#context ?? {};
    return beneficiaryOf({
      typed: (path) => this.#form.typed(path),
      me: identity?.id ?? '',
      forCustomersOnly: ordersForCustomersOnly(identity?.roles ?? []),
    });
  }

  /** What is to be sent; `null` if something is wrong, which is shown and focused then. */
  check(locale: Locale): FormValues | null {
    this.#picker.close();
    return this.#fields && this.#form.check(this.#fields, locale);
  }

  /** Marks what the server did not take. */
  refuse(paths: readonly Path[]): void {
    this.#form.refuse(paths);
  }

  /** Closes what is open; what was typed stays. */
  close(): void {
    this.#picker.close();
  }

  /** Forgets the answers, for they have been sent. */
  forget(): void {
    this.#form.forget();
  }

  /** Forgets all answers to all items, for the next person. */
  reset(): void {
    this.#form.reset();
    this.#context = null;
    this.#fields = null;
  }

  renderSummary(locale: Locale, failure: FormFailure | null): unknown {
    return this.#form.renderSummary(this.#fields ?? [], locale, failure);
  }

  renderField(field: FormField, locale: Locale): TemplateResult {
    return this.#form.renderField(field, locale, { drawReference: (drawn, table) => this.#renderReference(drawn, table) });
  }

  /** A contact is chosen among those of the account, where an account is asked for. */
  #renderReference(drawn: DrawnControl, table: string): unknown {
    const { field, locale, describedBy } = drawn;
    const isOfAccount = field.path === contactInput && (this.#fields?.some(({ path }) => path === accountInput) ?? false);
    const waits = isOfAccount && this.#account === '';
    const id = controlId(field);
    const picker = this.#picker.render({
      ...drawn,
      id,
      label: field.label,
      table,
      isRequired: field.isRequired,
      isDisabled: waits,
      describedBy: waits ? `${id}-first ${describedBy}`.trim() : describedBy,
      where: isOfAccount && this.#canFilterByAccount(table) ? { field: 'account', op: 'equals', value: this.#account } : undefined,
      onEntry: (entry) => this.#enter(field, entry, locale),
    });
    return waits ? html`${picker}<p id="${id}-first" class="muted small">${locale.t('order.account-first')}</p>` : picker;
  }

  #enter(field: FormField, entry: Entry, locale: Locale): void {
    const before = this.#account;
    this.#form.enter(field, entry, locale);
    // The contact was one of the account before.
    if (this.#account !== before) this.#form.clear(contactInput);
  }

  #canFilterByAccount(table: string): boolean {
    const { data, grant } = this.#context ?? {};
    return grant !== undefined && (data?.grant(table, grant.view)?.filter.has('account') ?? false);
  }

  #fieldsOf({ data, grant, identity }: OrderContext, description: GuardedDescription): readonly FormField[] | null {
    return orderFields({
      description,
      canPick: (table) => mayPick(data, table, grant.view),
      forCustomersOnly: ordersForCustomersOnly(identity.roles),
      hasAccount: this.#account !== '',
    });
  }

  get #account(): string {
    return this.#form.typed(accountInput)?.text ?? '';
  }
}
