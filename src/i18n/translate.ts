import type { Message, MessageKey, Messages, Translate } from './message.js';

const rightToLeftText = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRightText = /\p{L}|\d/u;
const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** What {@link createTranslate} needs to know of a language. */
export interface TranslateOptions {
  readonly messages: Messages;
  readonly direction: 'ltr' | 'rtl';
  readonly formatNumber: (value: number) => string;
  readonly pluralCategory: (value: number) => Intl.LDMLPluralRule;
}

/** Makes the lookup of one language. */
export function createTranslate(options: TranslateOptions): Translate {
  const { messages, direction, formatNumber, pluralCategory } = options;
  const against = direction === 'ltr' ? rightToLeftText : leftToRightText;

  const written = (value: unknown): string => {
    if (typeof value === 'number') return formatNumber(value);
    const text = String(value);
    return against.test(text) ? firstStrongIsolate + text + popDirectionalIsolate : text;
  };

  const form = (message: Message, count: unknown): string => {
    if (typeof message === 'string') return message;
    return message[pluralCategory(Number(count))] ?? message.other;
  };

  return (key: MessageKey, ...[args]: [Readonly<Record<string, string | number>>?]) =>
    form(messages[key], args?.['count']).replace(/\{([a-z]+)\}/g, (_, name: string) => written(args?.[name] ?? ''));
}
