/** ServiceNow's own names of languages that are no BCP 47 tags. */
const languages: ReadonlyMap<string, string> = new Map([
  ['pb', 'pt-BR'],
  ['zt', 'zh-Hant'],
  ['zh', 'zh-Hans'],
  ['fq', 'fr-CA'],
]);

/** The BCP 47 tag of a language of a user profile; `undefined` when there is none. */
export function languageTag(language: string): string | undefined {
  try {
    return language === '' ? undefined : Intl.getCanonicalLocales(languages.get(language) ?? language.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The time zone of a user profile if it is one; an empty profile follows the instance, whose zone is not told. */
export function timeZoneName(timeZone: string): string | undefined {
  try {
    return timeZone === '' ? undefined : new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
