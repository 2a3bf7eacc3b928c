import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { nameField, type Naming } from './name-field.js';
import { changedLists, type SavedChange } from './saved-change.rule.js';
import type { SavedListsController, SaveOutcome } from './saved-lists.controller.js';
import type { SavedList } from './saved-lists.schema.js';
import { nameProblem } from './saved-name.rule.js';
import { savedRows, type DeletedList, type Renaming } from './saved-rows.js';

export interface SavedFormOptions {
  readonly saved: SavedListsController;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  /** A list was saved under a new name. */
  readonly onSaved: (list: SavedList) => void;
  readonly onClose: () => void;
}

/** What would be saved: the list on show, as it is arranged. */
export type ListToSave = Pick<SavedList, 'list' | 'arrangement'>;

export interface SavedFormView {
  readonly locale: Locale;
  /** Nothing where no list is on show. */
  readonly toSave: ListToSave | undefined;
  /** The saved list on show. */
  readonly current: SavedList | undefined;
  /** Whether the person has the list that a saved one arranges. */
  readonly isOffered: (saved: SavedList) => boolean;
}

/** Whether something is on its way to the store. Who has stopped waiting is told when it is known after all. */
type Work = 'none' | 'saving' | 'unknown' | 'failed' | 'too-many' | 'taken';

const unnamed: Naming = { name: '', problem: null };

/** In which a person names the list on show, and gives other names to the lists that they have saved or deletes them. */
export class SavedFormController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SavedFormOptions;
  #naming = unnamed;
  #renaming: Renaming | undefined;
  /** What can be put back for the rest of the visit. */
  #deleted: readonly DeletedList[] = [];
  #work: Work = 'none';

  constructor(host: ReactiveControllerHost & HTMLElement, options: SavedFormOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Another person is there. */
  forget(): void {
    this.#naming = unnamed;
    this.#renaming = undefined;
    this.#deleted = [];
    this.#work = 'none';
  }

  render(view: SavedFormView): TemplateResult {
    const { locale } = view;
    return html`<section id="saved-panel" class="filter-panel" part="saved-panel" aria-label=${locale.t('lists.saved.category')} @keydown=${this.#pressed}>
      ${this.#renderContent(view)}
    </section>`;
  }

  #renderContent(view: SavedFormView): unknown {
    const { locale: { t } } = view;
    const { saved } = this.#options;
    switch (saved.state.kind) {
      case 'loading':
      case 'failed':
        return html`<p>${t(saved.state.kind === 'loading' ? 'lists.saved.loading' : 'lists.saved.unread')}</p>
          <div class="toolbar"><button type="button" class="button" @click=${() => void saved.load()}>${t('error.retry')}</button></div>`;
      case 'ready':
        return html`${saved.state.isLess ? html`<p class="muted small">${t('lists.saved.left-out')}</p>` : nothing}
          ${view.toSave ? this.#renderNaming(view, view.toSave) : nothing} ${this.#renderWork(view)} ${this.#renderLists(view)}`;
    }
  }

  #renderNaming({ locale, current }: SavedFormView, toSave: ListToSave): TemplateResult {
    const { t } = locale;
    return html`<form class="saved-naming" part="saved-form" novalidate @submit=${(event: SubmitEvent) => void this.#add(event, toSave, locale)}>
      ${nameField({
        ...this.#naming, locale,
        id: 'saved-name',
        label: t('lists.saved.name'),
        onName: (name) => (this.#naming = { ...this.#naming, name }),
      })}
      <div class="toolbar">
        <button class="button primary" part="saved-save">${t('lists.saved.save')}</button>
        ${current
          ? html`<button type="button" class="button" @click=${() => void this.#keep(current, toSave, locale)}>${t('lists.saved.keep', { name: current.name })}</button>`
          : nothing}
        ${this.#options.saved.isKept ? nothing : html`<span class="muted small" part="saved-note">${t('lists.saved.for-now')}</span>`}
      </div>
    </form>`;
  }

  #renderWork({ locale: { t } }: SavedFormView): TemplateResult | typeof nothing {
    switch (this.#work) {
      case 'none':
        return nothing;
      case 'saving':
        return html`<div class="toolbar" part="saved-work"><span>${t('lists.saved.saving')}</span>
          <button type="button" class="button quiet" id="saved-stop" @click=${() => this.#turn('unknown')}>${t('lists.saved.stop')}</button></div>`;
      case 'unknown':
      case 'failed':
      case 'too-many':
      case 'taken':
        return html`<p class="field-problem small" part="saved-work">${t(this.#work === 'taken' ? 'lists.saved.problem.taken' : `lists.saved.${this.#work}`)}</p>`;
    }
  }

  #renderLists({ locale, isOffered }: SavedFormView): TemplateResult {
    return savedRows({
      locale, isOffered,
      lists: this.#options.saved.lists,
      deleted: this.#deleted,
      renaming: this.#renaming,
      onName: (name) => (this.#renaming = this.#renaming && { ...this.#renaming, name }),
      onStart: (list) => this.#startRenaming(list),
      onStop: (list) => this.#stopRenaming(list),
      onRename: (event, list) => void this.#rename(event, list, locale),
      onDelete: (list) => void this.#delete(list, locale),
      onPutBack: (list) => void this.#putBack(list, locale),
    });
  }

  async #add(event: SubmitEvent, toSave: ListToSave, locale: Locale): Promise<void> {
    event.preventDefault();
    const { saved, say, onSaved } = this.#options;
    const problem = nameProblem(this.#naming.name, saved.lists);
    this.#naming = { ...this.#naming, problem };
    if (problem) { this.#focus('saved-name'); return; }
    const list: SavedList = { id: newId(), name: this.#naming.name.trim(), ...toSave };
    const outcome = await this.#save({ kind: 'put', list }, locale);
    if (outcome === 'taken') {
      this.#naming = { ...this.#naming, problem: 'taken' };
      this.#askAgain('saved-name');
    }
    if (outcome !== 'saved') return;
    this.#naming = unnamed;
    say(locale.t('lists.saved.saved', { name: list.name }));
    onSaved(list);
  }

  /** The saved list on show is from now on as it is arranged now. */
  async #keep(current: SavedList, toSave: ListToSave, locale: Locale): Promise<void> {
    const outcome = await this.#save({ kind: 'put', list: { ...current, ...toSave } }, locale);
    if (outcome === 'saved') this.#options.say(locale.t('lists.saved.saved', { name: current.name }));
  }

  async #rename(event: SubmitEvent, list: SavedList, locale: Locale): Promise<void> {
    event.preventDefault();
    const { saved, say } = this.#options;
    const { name } = this.#renaming ?? unnamed;
    const { id } = list;
    const problem = nameProblem(name, saved.lists.filter((one) => one.id !== id));
    this.#renaming = { id, name, problem };
    if (problem) { this.#focus('saved-new-name'); return; }
    const given = name.trim();
    const outcome = await this.#save({ kind: 'put', list: { ...list, name: given } }, locale);
    if (outcome === 'taken') {
      this.#renaming = { id, name, problem: 'taken' };
      this.#askAgain('saved-new-name');
    }
    if (outcome !== 'saved') return;
    this.#renaming = undefined;
    say(locale.t('lists.saved.renamed', { name: given }));
    this.#focus(`rename-${id}`);
  }

  async #delete(list: SavedList, locale: Locale): Promise<void> {
    const { saved, say } = this.#options;
    const place = saved.lists.indexOf(list);
    if (await this.#save({ kind: 'delete', id: list.id }, locale) !== 'saved') return;
    this.#deleted = [...this.#deleted, { list, place }];
    say(locale.t('lists.saved.deleted', { name: list.name }));
    this.#focus(`back-${list.id}`);
  }

  async #putBack({ id }: SavedList, locale: Locale): Promise<void> {
    const found = this.#deleted.find(({ list }) => list.id === id);
    if (!found || await this.#save({ kind: 'put', ...found }, locale) !== 'saved') return;
    this.#deleted = this.#deleted.filter((one) => one !== found);
    this.#options.say(locale.t('lists.saved.back', { name: found.list.name }));
    this.#focus(`delete-${id}`);
  }

  /** One thing at a time: the store takes all lists at once. */
  async #save(change: SavedChange, locale: Locale): Promise<SaveOutcome> {
    if (this.#work === 'saving') return 'gone';
    this.#turn('saving');
    const outcome = await this.#options.saved.save((lists) => changedLists(lists, change));
    if (outcome === 'gone') return outcome;
    this.#turn(outcome === 'saved' ? 'none' : outcome);
    if (outcome === 'failed') this.#options.alert(locale.t('lists.saved.failed'));
    return outcome;
  }

  /** The name was taken on another page meanwhile: that is said at its field. */
  #askAgain(field: string): void {
    this.#turn('none');
    this.#focus(field);
  }

  #startRenaming({ id, name }: SavedList): void {
    this.#renaming = { id, name, problem: null };
    this.#focus('saved-new-name');
  }

  #stopRenaming({ id }: SavedList): void {
    this.#renaming = undefined;
    this.#focus(`rename-${id}`);
  }

  #turn(work: Work): void {
    this.#work = work;
    this.#host.requestUpdate();
  }

  /** Goes on with what an update puts in the place of what was pressed. */
  #focus(id: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById(id)?.focus());
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape closes this panel, not a dialog around the list.
    event.preventDefault();
    event.stopPropagation();
    this.#options.onClose();
  };
}

/** Its own on every page of the person; short, for it may stand in an address. */
function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}
