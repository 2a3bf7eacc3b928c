/** How far a text is that a person has sent. */
export type ComposerStep =
  | { readonly kind: 'writing' }
  /** `text` says what is going on. */
  | { readonly kind: 'busy'; readonly text: string }
  /** `action` is a way to find out more, where there is one. */
  | {
      readonly kind: 'failed';
      readonly title: string;
      readonly next: string;
      readonly action?: { readonly label: string; readonly run: () => void };
    };
