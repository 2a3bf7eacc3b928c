import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import type { TextKey, Texts } from './en.js';

const catalogues: Readonly<Record<string, Texts>> = { en, de, ar };

/** One text of the host in a language; the pseudo-locale `en-XA` is the kit's matter, the host stays English there. */
export function text(locale: string, key: TextKey, values: Readonly<Record<string, string>> = {}): string {
  const texts = catalogues[locale] ?? en;
  return texts[key].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

function isTextKey(key: string | undefined): key is TextKey {
  return key !== undefined && Object.hasOwn(en, key);
}

/** Fills in the texts of all elements that name one: `data-text` is content, `data-label` an accessible name. */
export function fillTexts(root: ParentNode, locale: string): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-text], [data-label]')) {
    const { text: content, label } = element.dataset;
    if (isTextKey(content)) element.textContent = text(locale, content);
    if (isTextKey(label)) element.ariaLabel = text(locale, label);
  }
}

/** `rtl` for the languages of this portal that are written that way. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
