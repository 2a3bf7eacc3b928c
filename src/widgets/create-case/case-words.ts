import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import type { CaseOption } from '../../model/case-options.js';
import type { FormField } from '../../parts/form/form-field.js';

const names = {
  short_description: 'new-case.field.short_description',
  requesting_service_organization: 'new-case.field.requesting_service_organization',
  service_organization: 'new-case.field.service_organization',
  sold_product: 'new-case.field.sold_product',
} as const;

/** What people call a field who open a case, where it is not the name that its table has for it. */
export function fieldName(path: Path, { t }: Locale): string | undefined {
  const known = Object.entries(names).find(([name]) => name === path);
  return known && t(known[1]);
}

const optionNames: Readonly<Record<CaseOption, `new-case.option.${'account' | 'consumer' | 'location' | 'self' | 'other' | 'customer'}`>> = {
  'account': 'new-case.option.account',
  'consumer': 'new-case.option.consumer',
  'location': 'new-case.option.location',
  'self': 'new-case.option.self',
  'contact-own': 'new-case.option.self',
  'consumer-own': 'new-case.option.self',
  'contact-other': 'new-case.option.other',
  'contact-by-partner': 'new-case.option.customer',
  'project-own': 'new-case.option.self',
  'project-other': 'new-case.option.other',
  'project-by-partner': 'new-case.option.customer',
  'proxy': 'new-case.option.customer',
};

/** "Who are you creating this case for?", as a field of the form that is never sent. */
export function optionQuestion(options: readonly CaseOption[], { t }: Locale): FormField {
  return {
    path: 'case-option',
    label: t('new-case.who'),
    hint: '',
    isRequired: true,
    isReadOnly: false,
    maxLength: undefined,
    initial: '',
    control: { kind: 'choice', look: 'radios', choices: options.map((value) => ({ value, label: t(optionNames[value]) })) },
  };
}

/** Something about the case that can be read in the form and not changed. */
export function statement(path: string, label: string, text: string): FormField {
  const control = { kind: 'line', type: 'text' } as const;
  return { path, label, hint: '', isRequired: false, isReadOnly: true, maxLength: undefined, initial: text, control };
}
