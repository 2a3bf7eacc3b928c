import type { Locale } from '../../i18n/locale.js';
import type { EntryProblem } from './entry-problem.rule.js';
import type { FormField } from './form-field.js';

/** What is wrong and how to mend it, in one sentence that does not name the field. */
export function problemText(problem: EntryProblem, { control, maxLength = 0 }: FormField, { t }: Locale): string {
  switch (problem) {
    case 'too-long':
      return t('form.problem.too-long', { count: maxLength });
    case 'too-small':
      return t('form.problem.too-small', { least: control.kind === 'number' ? (control.least ?? 0) : 0 });
    case 'required':
    case 'unchosen':
    case 'unticked':
    case 'number':
    case 'whole-number':
    case 'email':
    case 'url':
    case 'date':
    case 'date-time':
    case 'skipped':
    case 'before-start':
    case 'in-future':
    case 'not-found':
    case 'refused':
      return t(`form.problem.${problem}`);
  }
}
