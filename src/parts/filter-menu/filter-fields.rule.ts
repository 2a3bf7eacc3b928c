import type { Choice, FieldDescription, GuardedDescription } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { FilterTier, Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldLabel } from '../field-value/field.js';

/** How a field is filtered: by some of its choices, between two ends, by a text. */
export type FilterKind =
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'range'; readonly of: 'date' | 'date-time' | 'number' }
  | { readonly kind: 'text'; readonly compare: 'contains' | 'equals' };

/** One thing to filter by. */
export type FilterField = { readonly path: Path; readonly label: string } & FilterKind;

/** How a field is filtered with the comparisons it is granted; `null` if there is no sensible way. */
function kindOf(field: FieldDescription, tier: FilterTier, locale: Locale): FilterKind | null {
  const match = tier !== 'range';
  const range = tier !== 'match';
  switch (field.type) {
    case 'boolean':
      return match
        ? {
            kind: 'choices',
            choices: [
              { value: 'true', label: locale.t('field.yes') },
              { value: 'false', label: locale.t('field.no') },
            ],
          }
        : null;
    case 'choice':
    case 'stage':
    case 'reference':
    case 'list':
      return match && field.choices && field.choices.length > 0 ? { kind: 'choices', choices: field.choices } : null;
    case 'date':
    case 'date-time':
      return range ? { kind: 'range', of: field.type } : null;
    case 'integer':
    case 'decimal':
    case 'currency':
    case 'percent':
      return range ? { kind: 'range', of: 'number' } : null;
    case 'string':
    case 'text':
    case 'email':
    case 'phone':
    case 'url':
      return { kind: 'text', compare: range ? 'contains' : 'equals' };
    case 'html':
    case 'duration':
    case 'journal':
    case 'password':
    case 'unknown':
      return null;
  }
}

/** What a person may filter a list by: the grant's filter fields, in its order, as far as the backend knows them (G-31). */
export function filterFields(grant: Pick<Grant, 'filter'>, description: GuardedDescription, locale: Locale): FilterField[] {
  return [...grant.filter].flatMap(([path, tier]) => {
    const field = Object.hasOwn(description.fields, path) ? description.fields[path] : undefined;
    if (!field || field.filterable === 'no') return [];
    const kind = kindOf(field, tier, locale);
    return kind ? [{ path, label: fieldLabel(path, description), ...kind }] : [];
  });
}
