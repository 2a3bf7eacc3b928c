/** What a key does in the picker; `null` where the browser's own way goes on. */
export type PickerMove =
  | { readonly kind: 'open' }
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'take' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'close' }
  | { readonly kind: 'clear' };

export interface PickerSituation {
  readonly isOpen: boolean;
  /** How many records are listed. */
  readonly count: number;
  /** The record that keys have gone to; -1 for none. */
  readonly active: number;
  readonly isEmpty: boolean;
  /** Whether the list could not be read. */
  readonly hasFailed: boolean;
}

/**
 * What a key does: Down and Up go round the list, Enter takes, Escape closes, then clears. Tab takes nothing. Where the list
 * could not be read, Down and Enter ask again, as the button in its place does for pointers.
 */
export function pickerMove({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>, situation: PickerSituation): PickerMove | null {
  const { isOpen, count, active, isEmpty, hasFailed } = situation;
  if (isOpen && hasFailed && (key === 'ArrowDown' || key === 'Enter')) return { kind: 'retry' };
  switch (key) {
    case 'ArrowDown':
      if (!isOpen) return { kind: 'open' };
      return count === 0 || altKey ? null : { kind: 'go', to: (active + 1) % count };
    case 'ArrowUp':
      if (!isOpen) return null;
      if (altKey) return { kind: 'close' };
      return count === 0 ? null : { kind: 'go', to: active <= 0 ? count - 1 : active - 1 };
    case 'Enter':
      return isOpen && active >= 0 && active < count ? { kind: 'take' } : null;
    case 'Escape':
      if (isOpen) return { kind: 'close' };
      return isEmpty ? null : { kind: 'clear' };
    default:
      return null;
  }
}
