import type { Locale } from '../../i18n/locale.js';
import { dateOf, type Day, type Lateness, type Span } from './timeline.rule.js';

/** What was planned, in words. */
export function plannedText({ from, to }: Span, locale: Locale): string {
  const { t } = locale;
  if (from !== null && to !== null) return t('timeline.planned-span', { from: dayText(from, locale), to: dayText(to, locale) });
  if (from !== null) return t('timeline.planned-from', { from: dayText(from, locale) });
  if (to !== null) return t('timeline.planned-to', { to: dayText(to, locale) });
  return t('timeline.unplanned');
}

/** What became of it, in words; nothing of what was closed without a day. */
export function actualText({ from, to }: Span, isClosed: boolean, locale: Locale): string {
  const { t } = locale;
  if (from !== null && to !== null) return t('timeline.actual-span', { from: dayText(from, locale), to: dayText(to, locale) });
  if (from !== null) return t('timeline.started', { from: dayText(from, locale) });
  if (to !== null) return t('timeline.ended', { to: dayText(to, locale) });
  return isClosed ? '' : t('timeline.not-started');
}

/** How late it is, in words; empty for what is not. */
export function latenessText(lateness: Lateness, { t }: Locale): string {
  switch (lateness?.kind) {
    case 'not-ended':
      return t('timeline.late', { count: lateness.days });
    case 'ended-late':
      return t('timeline.ended-late', { count: lateness.days });
    case 'not-started':
      return t('timeline.start-late', { count: lateness.days });
    case undefined:
      return '';
  }
}

function dayText(day: Day, locale: Locale): string {
  return locale.formatPlainDate(dateOf(day));
}
