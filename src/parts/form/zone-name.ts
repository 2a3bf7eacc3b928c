import type { Locale } from '../../i18n/locale.js';

const known = new WeakMap<Locale, string>();

/** What people of this language call the time zone, such as "Newfoundland Time"; its IANA name says less to them. */
export function zoneName(locale: Locale): string {
  const { tag, timeZone } = locale;
  const parts = known.has(locale) ? [] : new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  const name = known.get(locale) ?? parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  known.set(locale, name);
  return name;
}
