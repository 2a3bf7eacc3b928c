import type { ReactiveControllerHost } from 'lit';
import type { Identity } from '../../data/identity.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { PersonalLists } from './personal-lists.js';
import type { ReadSavedLists } from './read-saved-lists.rule.js';
import { choiceId } from './saved-category.rule.js';
import type { ChangeProblem } from './saved-change.rule.js';
import type { SavedList } from './saved-lists.schema.js';

export type SavedListsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready' } & ReadSavedLists;

/** What became of saving; `gone`: another person is there, or they have saved again since. */
export type SaveOutcome = 'saved' | 'failed' | 'gone' | ChangeProblem;

/** For pages that keep nothing: the lists of a session, gone with it. Widgets that come and go in a page find them again. */
const bySession = new WeakMap<PortalData, readonly SavedList[]>();

const none = { kind: 'ready', lists: [], isLess: false } as const satisfies SavedListsState;

/** The lists that the person has saved: kept by the page's store, or without one until their session ends (T27). */
export class SavedListsController {
  readonly #host: ReactiveControllerHost;
  #storage: PersonalLists | null = null;
  #data: PortalData | undefined;
  #person = '';
  #state: SavedListsState = none;
  /** Another one for each thing that is asked of the store: what comes of an earlier one does not count. */
  #turn = 0;
  #isUntold = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): SavedListsState {
    return this.#state;
  }

  /** Those that are known. */
  get lists(): readonly SavedList[] {
    return this.#state.kind === 'ready' ? this.#state.lists : [];
  }

  /** Whether they outlast the session. */
  get isKept(): boolean {
    return this.#storage !== null;
  }

  /** The saved list that is chosen by an id; `undefined` where that is a list of the catalogue. */
  of(id: string): SavedList | undefined {
    return this.lists.find((list) => choiceId(list) === id);
  }

  /** Whether the lists could not be read and nobody has been told; true once per failure. */
  takeFailure(): boolean {
    const isUntold = this.#isUntold && this.#state.kind === 'failed';
    if (isUntold) this.#isUntold = false;
    return isUntold;
  }

  /** Says whose lists are wanted, and where they are kept; call it from `willUpdate`. */
  want(storage: PersonalLists | null, data: PortalData | undefined, identity: Identity | undefined): void {
    const person = identity ? [identity.id, ...(identity.actingFor ? [identity.actingFor.id] : [])].join('/') : '';
    if (storage === this.#storage && data === this.#data && person === this.#person) return;
    [this.#storage, this.#data, this.#person] = [storage, data, person];
    this.#turn += 1;
    this.#state = none;
    if (!data || person === '') return;
    if (storage) void this.load();
    else this.#state = { ...none, lists: bySession.get(data) ?? [] };
  }

  /** Reads them, or reads them again. Never rejects. */
  async load(): Promise<void> {
    if (!this.#storage) return;
    const turn = this.#next();
    this.#change({ kind: 'loading' });
    try {
      const kept = await this.#kept(this.#storage, this.#data, this.#person);
      if (turn === this.#turn) this.#change({ kind: 'ready', ...kept });
    } catch {
      if (turn !== this.#turn) return;
      this.#isUntold = true;
      this.#change({ kind: 'failed' });
    }
  }

  /**
   * Makes a change to what is kept now, which another page of the person may have changed since it was read here. Never rejects;
   * until it is known that the change is safe, what was there before stands.
   *
   * @param change Answers the lists that are to be kept in place of those it is given, or what is in the way.
   */
  async save(change: (lists: readonly SavedList[]) => readonly SavedList[] | ChangeProblem): Promise<SaveOutcome> {
    const turn = this.#next();
    const [storage, data, person] = [this.#storage, this.#data, this.#person];
    try {
      const kept = await this.#kept(storage, data, person);
      if (turn !== this.#turn) return 'gone';
      const lists = change(kept.lists);
      if (typeof lists === 'string') {
        this.#change({ kind: 'ready', ...kept });
        return lists;
      }
      // A copy: what the store does with it does not change what is shown.
      await storage?.save(person, structuredClone({ version: 1, lists }));
      if (turn !== this.#turn) return 'gone';
      if (!storage && data) bySession.set(data, lists);
      this.#change({ kind: 'ready', lists, isLess: false });
      return 'saved';
    } catch {
      return turn === this.#turn ? 'failed' : 'gone';
    }
  }

  async #kept(storage: PersonalLists | null, data: PortalData | undefined, person: string): Promise<ReadSavedLists> {
    if (!storage) return { lists: (data && bySession.get(data)) ?? [], isLess: false };
    const [{ readSavedLists }, document] = await Promise.all([import('./read-saved-lists.rule.js'), storage.load(person)]);
    return readSavedLists(document);
  }

  #next(): number {
    this.#turn += 1;
    return this.#turn;
  }

  #change(state: SavedListsState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
