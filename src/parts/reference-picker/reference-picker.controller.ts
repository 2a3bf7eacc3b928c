import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CollectionController, type CollectionRequest } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { Condition } from '../../data/query.js';
import { idOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { PortalData } from '../../provider/portal-data.js';
import { emptyEntry, type Entry } from '../form/entry.rule.js';
import { icon } from '../icon/icon.js';
import { chevronDown } from '../icon/icons.js';
import { pickerMove, type PickerMove } from './picker-keys.rule.js';
import { nameOf, pickerOptions } from './picker-options.js';

/** A reference that is to be filled in. */
export interface Picker {
  readonly locale: Locale;
  /** The id of its text field. */
  readonly id: string;
  readonly label: string;
  readonly table: string;
  /** Which records of the table may be chosen; all that the person may read if absent. */
  readonly where?: Condition | undefined;
  readonly entry: Entry;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  /** Ids of what describes it, with spaces between. */
  readonly describedBy: string;
  /** Why nothing can be chosen yet, such as a choice before it that is missing. */
  readonly isDisabled: boolean;
  readonly onEntry: (entry: Entry) => void;
}

/** The list that is open. */
interface Open {
  readonly id: string;
  readonly table: string;
  readonly where: Condition | undefined;
  /** What has been typed since it opened. */
  readonly text: string;
  /** The record that keys have gone to. Its place may change: what is found for later letters comes when it comes. */
  readonly active: RecordRef | null;
}

/** Milliseconds after the last letter until it is searched, and after an answer until it is said how many there are. */
const pause = { search: 250, news: 500 } as const;
const pageSize = 20;

/**
 * Comboboxes for the references of a form. Focus stays in the text field; what is typed there is searched for after a
 * pause, the latest text wins (R14, R15), and how many records were found is said aloud.
 */
export class ReferencePickerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #say: (text: string) => void;
  readonly #found: CollectionController;
  #open: Open | null = null;
  #searching: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** What was found and has been said, or is about to be. */
  #told = '';

  constructor(host: ReactiveControllerHost & HTMLElement, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#found = new CollectionController(host);
    host.addController(this);
  }

  /** Hands over the door to the data; call it from `willUpdate`. Nothing is asked while no list is open. */
  want(data: PortalData | undefined, view: string): void {
    this.#found.want(data, data && this.#open ? requestOf(this.#open, data, view) : null, 'picker');
  }

  /** Closes the list that is open. */
  close(): void {
    clearTimeout(this.#searching);
    clearTimeout(this.#telling);
    this.#told = '';
    if (!this.#open) return;
    this.#open = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  render(picker: Picker): TemplateResult {
    const { locale, id, label, entry, isRequired, isInvalid, describedBy, isDisabled } = picker;
    const open = this.#open?.id === id ? this.#open : null;
    const rows = open ? this.#rows : [];
    const active = open ? this.#active : -1;
    if (open) this.#tell(locale);
    return html`<div class="picker" part="picker">
      <input
        class="input wide"
        part="control"
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        maxlength="200"
        ?disabled=${isDisabled}
        ?required=${isRequired}
        aria-autocomplete="list"
        aria-expanded=${rows.length > 0 ? 'true' : 'false'}
        aria-controls=${rows.length > 0 ? `${id}-list` : nothing}
        aria-activedescendant=${active >= 0 ? `${id}-${active}` : nothing}
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
        .value=${live(entry.name)}
        @input=${(event: InputEvent) => this.#typed(event, picker)}
        @compositionend=${(event: Event) => this.#typed(event, picker)}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, picker)}
        @click=${() => this.#show(picker)}
        @blur=${() => this.close()}
      />
      ${icon(chevronDown)}
      ${open
        ? pickerOptions({
            locale,
            id,
            label,
            state: this.#found.state,
            active,
            onTake: (row) => this.#take(row, picker),
            onRetry: () => this.#found.refresh(),
          })
        : nothing}
    </div>`;
  }

  get #rows(): readonly GuardedRow[] {
    const { state } = this.#found;
    return state.kind === 'ready' ? state.rows : [];
  }

  /** Where the record is that keys have gone to; -1 for none, and for one that is not found any more. */
  get #active(): number {
    const active = this.#open?.active;
    return this.#rows.findIndex(({ ref }) => ref === active);
  }

  #show({ id, table, where }: Picker, text = ''): void {
    if (this.#open?.id === id) return;
    this.#open = { id, table, where, text, active: null };
    this.#host.requestUpdate();
  }

  #typed(event: Event, picker: Picker): void {
    if (!(event.target instanceof HTMLInputElement) || (event instanceof InputEvent && event.isComposing)) return;
    const name = event.target.value;
    // What is typed is no record yet, even if it is the beginning of the name of one.
    picker.onEntry({ text: '', name, isUnreadable: name.trim() !== '' });
    if (this.#open) this.#open = { ...this.#open, active: null };
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => this.#search(name.trim(), picker), pause.search);
  }

  #search(text: string, picker: Picker): void {
    this.#show(picker, text);
    if (!this.#open) return;
    this.#open = { ...this.#open, text };
    this.#host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, picker: Picker): void {
    if (event.isComposing || picker.isDisabled) return;
    const open = this.#open?.id === picker.id ? this.#open : null;
    const move = pickerMove(event, {
      isOpen: open !== null,
      count: open ? this.#rows.length : 0,
      active: open ? this.#active : -1,
      isEmpty: picker.entry.name === '',
      hasFailed: open !== null && this.#found.state.kind === 'error',
    });
    if (!move) return;
    // The key was for the list: it neither sends the form nor closes a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    this.#do(move, picker);
  }

  #do(move: PickerMove, picker: Picker): void {
    switch (move.kind) {
      case 'open':
        this.#show(picker);
        break;
      case 'go':
        this.#goTo(move.to);
        break;
      case 'take':
        this.#takeActive(picker);
        break;
      case 'retry':
        this.#found.refresh();
        break;
      case 'close':
        this.close();
        break;
      case 'clear':
        picker.onEntry(emptyEntry);
        break;
    }
  }

  #goTo(place: number): void {
    if (!this.#open) return;
    const { id } = this.#open;
    this.#open = { ...this.#open, active: this.#rows[place]?.ref ?? null };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.shadowRoot?.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #takeActive(picker: Picker): void {
    const row = this.#rows[this.#active];
    if (row) this.#take(row, picker);
  }

  #take(row: GuardedRow, picker: Picker): void {
    const { state } = this.#found;
    const name = state.kind === 'ready' ? nameOf(row, state.allowed.list) : '';
    this.close();
    picker.onEntry({ text: idOf(row.ref), name, isUnreadable: false });
  }

  /** Says how many there are, once the list has stood for a moment. */
  #tell(locale: Locale): void {
    const { state } = this.#found;
    if (state.kind === 'loading' || (state.kind === 'ready' && state.refreshing)) return;
    const news = newsOf(state, locale);
    const told = `${this.#open?.text ?? ''} ${news}`;
    if (told === this.#told) return;
    this.#told = told;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#say(news), pause.news);
  }
}

function newsOf(state: Exclude<CollectionController['state'], { kind: 'loading' }>, { t }: Locale): string {
  switch (state.kind) {
    case 'denied':
    case 'empty':
      return t('picker.none');
    case 'error':
      return t(`error.${state.error.code}.title`);
    case 'ready':
      return t(state.more === 'none' ? 'picker.found' : 'picker.found-more', { count: state.rows.length });
  }
}

/** Records of the table that match the text, in the order of the first listed field that can be sorted by. */
function requestOf({ table, where, text }: Open, data: PortalData, view: string): CollectionRequest {
  const state = grantOf(data, table, view);
  const sorted = state.kind === 'granted' ? state.grant.list.find((path) => state.grant.sort.has(path)) : undefined;
  return {
    table,
    view,
    limit: pageSize,
    ...(where ? { where } : {}),
    ...(text === '' ? {} : { search: text }),
    ...(sorted === undefined ? {} : { sort: [{ field: sorted, direction: 'ascending' }] }),
  };
}
