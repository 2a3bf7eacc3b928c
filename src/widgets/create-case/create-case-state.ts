import type { WaitingState } from '../../parts/widget/widget-element.js';

/**
 * Why nothing can be filled in: the view or the backend lets nobody open cases, the person's roles open none here, or they
 * are a contact of no project.
 */
export type NoCase = 'no-right' | 'no-option' | 'no-project';

/** What a person meets in the widget, whatever the step. */
export type CreateCaseState =
  | WaitingState
  | { readonly kind: 'empty'; readonly reason: NoCase }
  | { readonly kind: 'ready' };
