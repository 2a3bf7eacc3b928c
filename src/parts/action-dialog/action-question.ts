import type { Locale } from '../../i18n/locale.js';

/** How far the thing is that a person was asked about. */
export type ActionStep =
  | { readonly kind: 'asking' }
  /** `text` says what is going on, such as that the server is being asked what has become of it. */
  | { readonly kind: 'running'; readonly text?: string }
  /** It has not happened and can be confirmed again; `next` says what can be done about it. */
  | { readonly kind: 'failed'; readonly title: string; readonly next: string }
  /** There is nothing left to confirm: somebody else was first, or it is not allowed. */
  | { readonly kind: 'over'; readonly title: string; readonly next: string };

/** Words of the person's own that go with what they do. */
export interface ActionText {
  readonly label: string;
  readonly hint?: string;
  /** What to say when there are none; without it they may be left out. */
  readonly missing?: string;
}

/** What a person is asked before it is done. */
export interface ActionQuestion {
  readonly locale: Locale;
  /** Tells this question from others of the same widget: what is typed is kept under it. */
  readonly name: string;
  readonly heading: unknown;
  /** What will happen, in a sentence or two. */
  readonly message: unknown;
  readonly text?: ActionText | undefined;
  /** What the button that does it is called. */
  readonly confirm: string;
  readonly step: ActionStep;
  /** Live regions: those outside are silent while the dialog is open. */
  readonly announcements: unknown;
}
