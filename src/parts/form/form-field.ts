import type { Choice } from '../../data/description.js';
import type { Path } from '../../data/path.js';

/** How a field is filled in. */
export type FormControl =
  | { readonly kind: 'line'; readonly type: 'text' | 'email' | 'url' | 'tel' | 'password' }
  | { readonly kind: 'lines' }
  /** Radio buttons where all can be seen at a glance, else a list that opens. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly look: 'radios' | 'select' }
  | { readonly kind: 'check' }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly least: number | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }
  | { readonly kind: 'reference'; readonly table: string };

/** One field of a form. */
export interface FormField {
  readonly path: Path;
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  /** Shown with the value it has, and never sent. */
  readonly isReadOnly: boolean;
  /** The most UTF-16 units that may be entered; `undefined` where nobody says. */
  readonly maxLength: number | undefined;
  /** The stored value that the form begins with; empty if none. */
  readonly initial: string;
  readonly control: FormControl;
}

/** What is to be sent of a form: stored values, by path. */
export type FormValues = Readonly<Record<Path, string>>;

/** The id of the control of a field in its shadow root; of a group of radio buttons, the first. */
export function controlId({ path }: Pick<FormField, 'path'>): string {
  return `field-${path}`;
}
