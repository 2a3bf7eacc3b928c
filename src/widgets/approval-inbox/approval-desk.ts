import type { GuardedRow } from '../../data/row.js';
import type { Clock } from '../../data/store/clock.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import type { Decision } from '../../model/approval-states.js';
import type { SelectionController } from '../../parts/selection/selection.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import type { CommentPolicy, DecisionRules, DecisionWay } from './decision-way.rule.js';
import type { WaitingListController } from './waiting-list.controller.js';

/** What a page has set, as it is now. */
export interface DeskSettings extends Omit<DecisionRules, 'allowed'> {
  readonly clock: Clock;
  readonly view: string;
  readonly requireComment: CommentPolicy;
  /** Seconds. */
  readonly undo: number;
  readonly confirm: 'auto' | 'always' | 'never';
}

export interface ApprovalDeskOptions {
  readonly settings: () => DeskSettings;
  readonly locale: () => Locale;
  readonly record: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly say: { readonly announce: (text: string) => void; readonly alert: (text: string) => void; readonly wait: (key: LoadingMessage) => void };
  /** Puts focus on the first approval from a place on that can be decided. */
  readonly focusNear: (place: number) => void;
  readonly fallbackFocus: () => HTMLElement | null;
}

/** What is in front of a person, for whoever does something with it. */
export interface ApprovalDesk {
  readonly waiting: WaitingListController;
  readonly selection: SelectionController;
  /** How an approval can be decided. */
  wayOf(row: GuardedRow, allowed: Effective): DecisionWay;
  /** Whether a decision is offered for an approval that waits. */
  offers(row: GuardedRow, decision: Decision): boolean;
  /** What is picked and can be decided so. */
  picked(decision: Decision): readonly GuardedRow[];
}
