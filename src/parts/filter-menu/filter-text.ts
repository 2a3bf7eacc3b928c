import type { Locale } from '../../i18n/locale.js';
import type { FilterValue } from './filter-condition.rule.js';
import type { FilterField } from './filter-fields.rule.js';

function endText(end: string, field: FilterField, locale: Locale): string {
  if (field.kind !== 'range' || end === '') return end;
  return (field.of === 'number' ? locale.formatNumber(end) : locale.formatDate(end)) ?? end;
}

function valueText(field: FilterField, value: FilterValue, locale: Locale): string {
  switch (value.kind) {
    case 'choices': {
      const labels = field.kind === 'choices' ? field.choices.filter((choice) => value.values.includes(choice.value)) : [];
      return locale.formatList(labels.map((choice) => choice.label));
    }
    case 'text':
      return value.text;
    case 'range': {
      const from = endText(value.from, field, locale);
      const to = endText(value.to, field, locale);
      if (from === '') return locale.t('filter.until', { to });
      return to === '' ? locale.t('filter.since', { from }) : locale.t('filter.between', { from, to });
    }
  }
}

/** What a filter says, such as “State: New and Open”. */
export function filterText(field: FilterField, value: FilterValue, locale: Locale): string {
  return locale.t('filter.chip', { field: field.label, value: valueText(field, value, locale) });
}
