import type { Locale } from '../../i18n/locale.js';
import { shownText } from '../../parts/pager/pager.js';
import type { RelatedGroup } from './related-group.js';

/** How many records there are, to be announced; how many are shown where the server has more. */
export function foundText(groups: readonly RelatedGroup[], locale: Locale): string {
  const shown = groups.reduce((count, { rows }) => count + rows.length, 0);
  if (shown === 0) return locale.t('related.no-match');
  if (groups.some(({ more }) => more !== 'none')) return shownText({ locale, shown, total: 'unknown' });
  return locale.t('state.loaded', { count: shown });
}
