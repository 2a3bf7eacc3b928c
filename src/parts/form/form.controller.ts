import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { entryProblem, type EntryProblem } from './entry-problem.rule.js';
import { emptyEntry, firstEntry, storedValue, type Entry } from './entry.rule.js';
import { errorSummary } from './error-summary.js';
import { controlId, type FormField, type FormValues } from './form-field.js';
import { labelledField, type DrawReference } from './labelled-field.js';
import { problemText } from './problem-text.js';

/** What went wrong when a form was sent, beside the fields. */
export interface FormFailure {
  readonly title: string;
  /** What to do about it, a paragraph each. */
  readonly next: readonly string[];
  readonly actions?: unknown;
}

/**
 * What is wrong between fields that are right by themselves, such as an end before its start.
 *
 * @param value What would be stored of a field; empty for nothing.
 */
export type FormRule = (value: (path: Path) => string) => ReadonlyMap<Path, EntryProblem>;

/** How one field differs from the others of its form. */
export interface FieldOptions {
  /** Draws a reference; a form that asks for none needs it not. */
  readonly drawReference?: DrawReference;
  /** Takes what a person enters, where more hangs on it than the field itself. Entering it is up to this then. */
  readonly onEntry?: (entry: Entry) => void;
}

/**
 * What people type into forms. Each form has a name; what was typed stays until it is sent or forgotten, in memory only
 * (T40), so that going away and coming back costs nobody their words.
 */
export class FormController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #drafts = new Map<string, Map<Path, Entry>>();
  readonly #summary = createRef<HTMLElement>();
  /** What fields of the open form hold that nobody has entered. */
  readonly #given = new Map<Path, Entry>();
  #name = '';
  #problems: ReadonlyMap<Path, EntryProblem> = new Map();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Goes to the form of this name: to what was typed there before, or to its first values. */
  open(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#given.clear();
    this.#problems = new Map();
  }

  /** Whether the person has typed or chosen anything in this form that has not been sent. */
  get isDirty(): boolean {
    const entries = this.#drafts.get(this.#name)?.values() ?? [];
    return [...entries].some(({ text, name, isUnreadable }) => text !== '' || name !== '' || isUnreadable);
  }

  /** Forgets what was typed into this form. */
  forget(): void {
    this.#drafts.delete(this.#name);
    this.#given.clear();
    this.#problems = new Map();
  }

  /** Forgets everything, for the next person. */
  reset(): void {
    this.#drafts.clear();
    this.#given.clear();
    this.#problems = new Map();
    this.#name = '';
  }

  /** What the person has entered into a field, or was given there; `undefined` while neither is so. */
  typed(path: Path): Entry | undefined {
    return this.#drafts.get(this.#name)?.get(path) ?? this.#given.get(path);
  }

  /** What stands in a field. */
  entry(field: FormField, locale: Locale): Entry {
    return this.typed(field.path) ?? firstEntry(field, locale);
  }

  /** Enters something into a field; what was wrong with it is looked at again. */
  enter(field: FormField, entry: Entry, locale: Locale): void {
    const draft = this.#drafts.get(this.#name) ?? new Map<Path, Entry>();
    draft.set(field.path, entry);
    this.#drafts.set(this.#name, draft);
    if (this.#problems.has(field.path)) this.#mark(field.path, entryProblem(field, entry, locale));
    // Which of the fields is to blame for what is wrong between them, only the person knows.
    for (const [path, problem] of this.#problems) if (problem === 'before-start') this.#mark(path, null);
    this.#host.requestUpdate();
  }

  /** Fills a field in for the person, whatever stood there: nothing of theirs, so leaving the form loses nothing by it. */
  give(path: Path, entry: Entry): void {
    this.#drafts.get(this.#name)?.delete(path);
    this.#given.set(path, entry);
    this.#mark(path, null);
    this.#host.requestUpdate();
  }

  /** Empties a field. */
  clear(path: Path): void {
    const wasGiven = this.#given.delete(path);
    const draft = this.#drafts.get(this.#name);
    if (!wasGiven && !draft?.has(path)) return;
    draft?.set(path, emptyEntry);
    this.#mark(path, null);
    this.#host.requestUpdate();
  }

  /**
   * What is to be sent: the fields that are filled in and may be. `null` if something is wrong, which is shown and focused.
   *
   * @param rule Looks at the form as a whole once each field is right.
   */
  check(fields: readonly FormField[], locale: Locale, rule?: FormRule): FormValues | null {
    const wrong = new Map(fields.flatMap((field) => {
      const problem = entryProblem(field, this.entry(field, locale), locale);
      return problem ? [[field.path, problem] as const] : [];
    }));
    const stored = (path: Path): string => {
      const field = fields.find((one) => one.path === path);
      return field ? storedValue(field, this.entry(field, locale), locale) : '';
    };
    this.#problems = wrong.size === 0 && rule ? rule(stored) : wrong;
    this.#host.requestUpdate();
    if (this.#problems.size > 0) {
      this.focusSummary();
      return null;
    }
    const open = fields.filter(({ isReadOnly }) => !isReadOnly);
    const values = open.map((field) => [field.path, storedValue(field, this.entry(field, locale), locale)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  }

  /** Marks fields that the server did not take. */
  refuse(paths: readonly Path[]): void {
    this.#problems = new Map(paths.map((path) => [path, 'refused'] as const));
    this.#host.requestUpdate();
  }

  /** Puts focus on what is wrong, once it is drawn. */
  focusSummary(): void {
    void this.#host.updateComplete.then(() => this.#summary.value?.focus());
  }

  /** What is wrong, above the fields; nothing while nothing is. */
  renderSummary(fields: readonly FormField[], locale: Locale, failure: FormFailure | null): TemplateResult | typeof nothing {
    const wrong = fields.flatMap((field) => {
      const problem = this.#problems.get(field.path);
      return problem ? [{ field, problem }] : [];
    });
    if (wrong.length === 0 && !failure) return nothing;
    return errorSummary({
      title: failure?.title ?? locale.t('form.summary', { count: wrong.length }),
      next: failure?.next ?? [],
      actions: failure?.actions,
      entries: wrong.map(({ field, problem }) => ({
        id: controlId(field),
        text: locale.t('form.summary.entry', { label: field.label, problem: problemText(problem, field, locale) }),
      })),
      element: this.#summary,
      focusControl: (id) => this.#host.shadowRoot?.getElementById(id)?.focus(),
    });
  }

  /** One field. */
  renderField(field: FormField, locale: Locale, { drawReference, onEntry }: FieldOptions = {}): TemplateResult {
    return labelledField({
      locale,
      field,
      entry: this.entry(field, locale),
      problem: this.#problems.get(field.path) ?? null,
      onEntry: onEntry ?? ((entry) => this.enter(field, entry, locale)),
      drawReference: drawReference ?? (() => nothing),
    });
  }

  #mark(path: Path, problem: EntryProblem | null): void {
    const problems = new Map(this.#problems);
    if (problem) problems.set(path, problem);
    else problems.delete(path);
    this.#problems = problems;
  }
}
