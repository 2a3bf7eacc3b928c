import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { DecidedEvent } from '../../parts/events/decided.event.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import { nameOf } from './approval-texts.js';
import type { DecisionState } from './decision-state.rule.js';
import { failureText, truthText } from './outcome-texts.js';

export interface InboxNewsOptions {
  readonly announce: (text: string) => void;
  readonly alert: (text: string) => void;
  /** How many approvals are left to decide; `null` where that is not known. */
  readonly left: () => number | null;
  readonly undoSeconds: () => number;
}

/** Tells people and the page what becomes of decisions: aloud, and as events. */
export class InboxNews {
  readonly #host: HTMLElement;
  readonly #options: InboxNewsOptions;
  readonly #quiet = new Set<GuardedRow['ref']>();
  #ended: { readonly person: string; readonly unsent: number; isTold: boolean } | undefined;
  #person = '';

  constructor(host: HTMLElement, options: InboxNewsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** How many decisions of this person the end of their session before has kept from being sent. */
  get dropped(): number {
    return this.#ended?.isTold ? this.#ended.unsent : 0;
  }

  /** One of many: how all of them have ended is told at once. */
  hush(row: GuardedRow, isHushed: boolean): void {
    if (isHushed) this.#quiet.add(row.ref);
    else this.#quiet.delete(row.ref);
  }

  /** A decision has come into another state. */
  tell(row: GuardedRow, state: DecisionState, locale: Locale): void {
    if (state.kind === 'decided') this.#host.dispatchEvent(new DecidedEvent(row, state.wish.decision));
    if (state.kind === 'failed') this.#host.dispatchEvent(new PortalErrorEvent(state.error));
    if (!this.#quiet.has(row.ref)) this.#say(row, state, locale);
  }

  /** A decision was taken back. */
  tellUndone(row: GuardedRow, locale: Locale): void {
    this.#options.announce(locale.t('approvals.undone', { name: nameOf(row, locale) }));
  }

  tellBulk(outcome: string): void {
    this.#options.announce(outcome);
  }

  /** The session has ended with so many decisions unsent. Whoever comes next learns of it only if they are the same person. */
  sessionEnded(unsent: number): void {
    if (unsent > 0) this.#ended = { person: this.#person, unsent, isTold: false };
  }

  /** Somebody is there, and can be told something. */
  greet(person: string, locale: Locale): void {
    this.#person = person;
    if (!this.#ended) return;
    if (this.#ended.person !== person) this.#ended = undefined;
    else if (!this.#ended.isTold) {
      this.#ended.isTold = true;
      this.#options.alert(locale.t('approvals.dropped', { count: this.#ended.unsent }));
    }
  }

  /** The person goes on. */
  forgetDropped(): void {
    this.#ended = undefined;
  }

  #say(row: GuardedRow, state: DecisionState, locale: Locale): void {
    const { announce, alert, left, undoSeconds } = this.#options;
    const name = nameOf(row, locale);
    switch (state.kind) {
      case 'pending-undo':
        announce(locale.t(`approvals.undo-said-${state.wish.decision}`, { name, count: undoSeconds() }));
        break;
      case 'decided': {
        const { decision } = state.wish;
        const rest = left();
        announce(rest === null ? locale.t(`approvals.said-${decision}`, { name }) : locale.t(`approvals.said-${decision}-left`, { name, left: rest }));
        break;
      }
      case 'conflicted':
        alert(locale.t('approvals.said-news', { name, news: truthText(state.truth, locale) }));
        break;
      case 'failed':
        alert(locale.t('approvals.said-news', { name, news: failureText(state.error, state.unsure, locale).title }));
        break;
      case 'checking':
        announce(locale.t('approvals.said-news', { name, news: locale.t('approvals.checking') }));
        break;
      case 'idle':
      case 'choosing':
      case 'sending':
        break;
    }
  }
}
