import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Choice } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { Condition } from '../../data/query.js';
import type { Locale } from '../../i18n/locale.js';
import { caseMemberships, caseReference, dependentsOf } from '../../model/case-dependencies.js';
import { caseOptionPlans, type CaseOptionPlan } from '../../model/case-option-fields.js';
import type { CaseOption } from '../../model/case-options.js';
import type { DrawnControl } from '../../parts/form/form-control.js';
import type { Entry } from '../../parts/form/entry.rule.js';
import { controlId, type FormField, type FormValues } from '../../parts/form/form-field.js';
import { FormController, type FormFailure } from '../../parts/form/form.controller.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { mayPick } from '../../parts/reference-picker/may-pick.rule.js';
import { ReferencePickerController } from '../../parts/reference-picker/reference-picker.controller.js';
import type { AssetProductController } from './asset-product.controller.js';
import { projectTable, taskTable, type CaseContext } from './case-context.js';
import { caseFields } from './case-fields.rule.js';
import { fieldName, optionQuestion } from './case-words.js';
import { isMatched, MembershipsController } from './memberships.controller.js';
import { OpenerController, type Opener } from './opener.controller.js';

/** The form as it stands: for whom the case is, and what is asked then. */
export interface CaseForm {
  /** The question for whom it is; `null` where there is only one answer. */
  readonly question: FormField | null;
  /** `null` while the question is open. */
  readonly option: CaseOption | null;
  /** Who opens the case, where a field of it holds them. */
  readonly opener: Opener | null;
  readonly fields: readonly FormField[];
}

export interface CaseAnswersOptions {
  readonly say: (text: string) => void;
  /** Fields that mean nothing any more, since another one holds something else; the person hears of it. */
  readonly leftBehind: (changed: Path, entry: Entry) => readonly Path[];
}

const aboutProject: ReadonlySet<Path> = new Set([projectTable, taskTable]);

/** What a person fills in about a new case, and what of it depends on what else they chose. */
export class CaseAnswersController {
  readonly #options: CaseAnswersOptions;
  readonly #form: FormController;
  readonly #picker: ReferencePickerController;
  readonly #memberships: ReadonlyMap<Path, MembershipsController>;
  readonly #opener: OpenerController;
  /** Loaded with the first asset that is chosen. */
  readonly #assets: OnDemandController<AssetProductController>;
  #context: CaseContext | null = null;
  #hasTasks = false;
  #known: CaseForm | 'waiting' | 'none' = 'waiting';

  constructor(host: ReactiveControllerHost & HTMLElement, options: CaseAnswersOptions) {
    this.#options = options;
    this.#form = new FormController(host);
    this.#picker = new ReferencePickerController(host, options.say);
    this.#memberships = new Map([...caseMemberships].map(([path, membership]) => [path, new MembershipsController(host, membership)]));
    this.#opener = new OpenerController(host);
    this.#assets = new OnDemandController(host, async () => {
      const { AssetProductController: Assets } = await import('./asset-product.controller.js');
      return new Assets(host);
    }, () => undefined);
  }

  /**
   * Says who opens a case, `null` while nobody does, and answers the form: `none` when no case can be opened with what may be
   * given here. Call it from `willUpdate`.
   *
   * @param hasTasks Whether there is a task of a project to choose: without any, neither it nor a project is asked for.
   */
  want(context: CaseContext | null, locale: Locale | undefined, hasTasks: boolean): CaseForm | 'waiting' | 'none' {
    this.#context = context;
    this.#hasTasks = hasTasks;
    this.#form.open(context ? `case ${context.producer}` : '');
    this.#opener.want(context);
    const view = context?.grant.view ?? '';
    for (const [path, { memberField }] of caseMemberships) {
      const isAsked = context?.options.some((option) => caseOptionPlans[option].fields.some((field) => field.path === path)) ?? false;
      const member = memberField === undefined ? 'me' : this.#typed(memberField);
      this.#memberships.get(path)?.want(isAsked ? context?.data : undefined, view, member);
    }
    this.#known = context && locale ? this.#read(context, locale) : 'waiting';
    if (locale) this.#followAsset(context, locale);
    this.#picker.want(context?.data, view);
    return this.#known;
  }

  /** Whether anything was typed or chosen that has not been sent. */
  get isDirty(): boolean {
    return this.#form.isDirty;
  }

  /** What the case is about, as far as it is typed. */
  get subject(): string {
    return this.#typed('short_description').trim();
  }

  /** The names of the contact and the account that were chosen, empty for none. */
  get customer(): { readonly contact: string; readonly account: string } {
    const nameOf = (path: Path): string => {
      const entry = this.#form.typed(path);
      return entry && entry.text !== '' ? entry.name : '';
    };
    return { contact: nameOf('contact'), account: nameOf('account') };
  }

  /** The project that the page has named where the form does not ask for one: people are told of it, and it goes with the case. */
  get untold(): Entry | null {
    const form = this.#open();
    const isAsked = !form?.option || form.fields.some(({ path }) => path === projectTable);
    const isGiven = this.#context?.producer === 'project' && this.#context.allowed.create.has(projectTable);
    const entry = this.#form.typed(projectTable);
    return !isAsked && isGiven && entry && entry.text !== '' ? entry : null;
  }

  /** The key of the record that a field holds, empty for none. */
  chosen(path: Path): string {
    return this.#typed(path);
  }

  /** What a field is called. */
  labelOf(path: Path): string {
    return this.#context?.allowed.description.fields[path]?.label ?? '';
  }

  /** Fills a field in for the person. */
  give(path: Path, entry: Entry): void {
    const before = this.#typed(path);
    this.#form.give(path, entry);
    this.#leave(path, before, entry);
  }

  /** What is to be sent: what can be seen in the form and nothing else (T39); `null` if something is wrong, which is shown. */
  check(locale: Locale): FormValues | null {
    this.#picker.close();
    const known = this.#open();
    const values = known && this.#form.check(known.fields, locale);
    if (!known || !values) return null;
    const project = this.untold === null ? {} : { [projectTable]: this.untold.text };
    const opener = known.opener ? { [known.opener.path]: known.opener.key } : {};
    return { ...values, ...project, ...opener };
  }

  /** Marks what the server did not take. */
  refuse(paths: readonly Path[]): void {
    this.#form.refuse(paths);
    this.#form.focusSummary();
  }

  /** Forgets the answers, for they have been sent. */
  forget(): void {
    this.#picker.close();
    this.#form.forget();
    this.#assets.part?.reset();
  }

  /** Forgets all answers, for the next person. */
  reset(): void {
    this.#picker.close();
    this.#form.reset();
    this.#assets.part?.reset();
    this.#context = null;
    this.#known = 'waiting';
  }

  refresh(): void {
    for (const memberships of this.#memberships.values()) memberships.refresh();
  }

  renderSummary(locale: Locale, failure: FormFailure | null): unknown {
    return this.#form.renderSummary(this.#open()?.fields ?? [], locale, failure);
  }

  renderField(field: FormField, locale: Locale): TemplateResult {
    const waits = this.#needed(field, locale);
    const isHinted = waits !== null && field.control.kind === 'choice';
    return this.#form.renderField(isHinted ? { ...field, hint: waits } : field, locale, {
      drawReference: (drawn, table) => this.#renderReference(drawn, table, waits),
      onEntry: (entry) => this.#enter(field, entry, locale),
    });
  }

  #open(): CaseForm | null {
    return typeof this.#known === 'string' ? null : this.#known;
  }

  #read(context: CaseContext, locale: Locale): CaseForm | 'waiting' | 'none' {
    // What depends on a choice in the form is waited for in its own field.
    const own = [...caseMemberships].filter(([, { memberField }]) => memberField === undefined);
    if (own.some(([path]) => this.#memberships.get(path)?.isWaiting)) return 'waiting';
    const forms = new Map<CaseOption, Omit<CaseForm, 'question' | 'option'>>();
    for (const option of context.options) {
      const plan = caseOptionPlans[option];
      const opener = this.#opener.openerOf(plan, context);
      if (opener === undefined) return 'waiting';
      const fields = this.#fieldsOf(plan, context, locale);
      // A case of a consumer that names none would be nobody's.
      const isNobody = plan.opener?.is === 'consumer' && opener === null;
      if (fields && !isNobody) forms.set(option, { opener, fields });
    }
    const options = [...forms.keys()];
    if (options.length === 0) return 'none';
    const question = options.length > 1 ? optionQuestion(options, locale) : null;
    const option = options.length === 1 ? options[0] : options.find((one) => one === (question && this.#typed(question.path)));
    const form = option && forms.get(option);
    return form ? { question, option, ...form } : { question, option: null, opener: null, fields: [] };
  }

  #fieldsOf(plan: CaseOptionPlan, { data, grant, allowed }: CaseContext, locale: Locale): readonly FormField[] | null {
    return caseFields(plan, {
      create: this.#hasTasks ? allowed.create : new Set([...allowed.create].filter((path) => !aboutProject.has(path))),
      described: allowed.description.fields,
      canPick: (table) => mayPick(data, table, grant.view),
      choicesOf: (path): readonly Choice[] | null => this.#memberships.get(path)?.choices ?? null,
      nameOf: (path) => fieldName(path, locale),
    });
  }

  /** The product of an asset is filled in as soon as it is known; nobody waits for it. */
  #followAsset(context: CaseContext | null, locale: Locale): void {
    const product = this.#open()?.fields.find(({ path }) => path === 'product');
    const asset = product ? this.#typed('asset') : '';
    if (asset !== '' && this.#assets.isUndecided) void this.#assets.load();
    const entry = this.#assets.part?.want(context?.data, context?.grant.view ?? '', asset, this.#typed('product'));
    if (product && entry) this.#form.enter(product, entry, locale);
  }

  #renderReference(drawn: DrawnControl, table: string, waits: string | null): unknown {
    const { field, describedBy } = drawn;
    const id = controlId(field);
    const picker = this.#picker.render({
      ...drawn,
      id,
      label: field.label,
      table,
      isRequired: field.isRequired,
      isDisabled: waits !== null,
      describedBy: waits === null ? describedBy : `${id}-first ${describedBy}`.trim(),
      where: this.#where(field.path, table),
    });
    return waits === null ? picker : html`${picker}<p id="${id}-first" class="muted small">${waits}</p>`;
  }

  /** Enters something; what depended on what stood there before means nothing any more. */
  #enter(field: FormField, entry: Entry, locale: Locale): void {
    const before = this.#typed(field.path);
    this.#form.enter(field, entry, locale);
    for (const path of this.#leave(field.path, before, entry)) {
      this.#options.say(locale.t('new-case.emptied', { field: this.labelOf(path) }));
    }
  }

  /** Empties what goes with what stood in a field before, and answers what is gone that had been chosen for itself. */
  #leave(changed: Path, before: string, entry: Entry): readonly Path[] {
    const dependents = entry.text === before ? [] : dependentsOf(changed);
    const gone = this.#options.leftBehind(changed, entry);
    for (const path of [...dependents, ...gone]) this.#form.clear(path);
    return gone;
  }

  /** The records that may be chosen, as far as the view of their table lets them be told apart. */
  #where(path: Path, table: string): Condition | undefined {
    const { data, grant } = this.#context ?? {};
    const target = grant && data?.grant(table, grant.view);
    if (!target) return undefined;
    const { always = {}, dependsOn } = caseReference(path);
    const wanted = Object.entries(always);
    const isAsked = this.#open()?.fields.some((field) => field.path === dependsOn?.field) ?? false;
    const parent = dependsOn && isAsked ? this.#value(dependsOn.field) : '';
    if (dependsOn && parent !== '') wanted.push([dependsOn.column, parent]);
    const all = wanted.filter(([field]) => isMatched(target, field)).map(([field, value]): Condition => ({ field, op: 'equals', value }));
    return all.length > 0 ? { all } : undefined;
  }

  /** What has to be chosen before a field can be, in words; `null` if nothing. */
  #needed({ path }: FormField, locale: Locale): string | null {
    const { dependsOn } = caseReference(path);
    const before = dependsOn?.isNeeded ? dependsOn.field : caseMemberships.get(path)?.memberField;
    const parent = before === undefined ? undefined : this.#open()?.fields.find((field) => field.path === before);
    return parent && this.#value(parent.path) === '' ? locale.t('new-case.choose-first', { field: parent.label }) : null;
  }

  /** What stands in a field, also where nobody has touched it. */
  #value(path: Path): string {
    return this.#form.typed(path)?.text ?? this.#open()?.fields.find((field) => field.path === path)?.initial ?? '';
  }

  #typed(path: Path): string {
    return this.#form.typed(path)?.text ?? '';
  }
}
