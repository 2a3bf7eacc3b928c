import type { en } from './messages/en.js';

/**
 * The forms of a message that counts: one text per plural category of its language, chosen by the argument `count`.
 * `other` always exists; which of the rest a language has is `Intl.PluralRules`' business.
 */
export type PluralForms = { readonly other: string } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

/** A text with `{placeholders}`, or its plural forms. Plain data, so that a host can keep catalogues in JSON. */
export type Message = string | PluralForms;

type English = typeof en;

/** The name of a text. English is the source: a key exists if it exists there. */
export type MessageKey = keyof English;

/** A complete catalogue: plural forms where English counts, one text everywhere else. */
export type Messages = { readonly [Key in MessageKey]: English[Key] extends string ? string : PluralForms };

/** What a host may give: any part of a catalogue. */
export type PartialMessages = Partial<Messages>;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type ArgumentsOf<Source> = Source extends string
  ? { readonly [Name in Placeholder<Source>]: string | number }
  : { readonly count: number } & {
      readonly [Name in Exclude<Placeholder<Extract<Source[keyof Source], string>>, 'count'>]: string | number;
    };

/** The arguments a message needs, by the placeholders of its English text. */
export type MessageArguments<Key extends MessageKey> = ArgumentsOf<English[Key]>;

/**
 * Looks a text up and fills it in. Numbers are written in the language's own way; texts that run against the
 * language's direction are isolated, so that a record number cannot turn a sentence round.
 */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...args: keyof MessageArguments<Key> extends never ? [] : [MessageArguments<Key>]
) => string;
