import type { Locale } from '../../i18n/locale.js';
import type { FormField } from './form-field.js';

/** The value of a field that a person can only read, as they read it; empty for none. */
export function readOnlyText({ control, initial }: FormField, locale: Locale): string {
  switch (control.kind) {
    case 'check':
      return locale.t(initial === 'true' || initial === '1' ? 'field.yes' : 'field.no');
    case 'choice':
      return control.choices.find(({ value }) => value === initial)?.label ?? initial;
    case 'number':
      return locale.formatNumber(initial) ?? initial;
    case 'date':
      return locale.formatDate(initial) ?? initial;
    case 'date-time':
      return locale.formatDateTime(initial) ?? initial;
    case 'line':
      return control.type === 'password' ? '' : initial;
    case 'lines':
      return initial;
    // The key of a record is no text for people.
    case 'reference':
      return '';
  }
}
