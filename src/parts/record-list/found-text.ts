import type { CollectionState } from '../../controllers/collection.controller.js';
import type { Locale } from '../../i18n/locale.js';
import { shownText } from '../pager/pager.js';

/** A list that is there, with or without records. */
export type ListedState = Extract<CollectionState, { kind: 'ready' | 'empty' }>;

/** Whether a list is there. */
export function isListed(state: { readonly kind: string }): state is ListedState {
  return state.kind === 'ready' || state.kind === 'empty';
}

/**
 * How many records a list has, to be announced; how many are shown where the server has more (G-38).
 *
 * @param name The list, where a person has several and may have just chosen it.
 */
export function foundText(state: ListedState, locale: Locale, name = ''): string {
  const certain = certainCount(state);
  if (certain !== undefined) return name === '' ? locale.t('state.loaded', { count: certain }) : locale.t('table.caption', { name, count: certain });
  return state.kind === 'ready' ? shownText({ locale, shown: state.rows.length, total: state.total }) : '';
}

function certainCount(state: ListedState): number | undefined {
  if (state.kind === 'empty') return 0;
  return state.more === 'none' ? state.rows.length : undefined;
}
