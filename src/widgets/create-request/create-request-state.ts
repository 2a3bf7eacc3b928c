import type { WaitingState } from '../../parts/widget/widget-element.js';

/** Why there is nothing to fill in: no items, no right to order, an item that is not there, or one that asks too much. */
export type NothingToOrder = 'nothing' | 'no-right' | 'not-available' | 'unsupported';

/** What a person meets in the widget, whatever the step. */
export type CreateRequestState =
  | WaitingState
  | { readonly kind: 'empty'; readonly reason: NothingToOrder }
  | { readonly kind: 'ready' };
