import type { Messages, PartialMessages } from './message.js';
import { negotiate } from './negotiate.js';

/** A host's own catalogue, or how to get it. Whatever it leaves out comes from the kit, at last in English. */
export type Catalogue = PartialMessages | (() => Promise<PartialMessages>);

/** Catalogues by language tag. */
export type Catalogues = Readonly<Record<string, Catalogue>>;

/** What {@link createLocale} needs beside a time zone. */
export interface LoadedMessages {
  readonly tag: string;
  readonly messages: Messages;
}

const english = async (): Promise<Messages> => (await import('./messages/en.js')).en;

const own: Readonly<Record<string, () => Promise<Messages>>> = {
  en: english,
  de: async () => (await import('./messages/de.js')).de,
  ar: async () => (await import('./messages/ar.js')).ar,
  'en-XA': async () => (await import('./pseudo.js')).pseudoMessages(),
};

/** The languages that the kit itself speaks. */
export const ownLanguages: readonly string[] = Object.keys(own);

/**
 * Loads the catalogue that serves one of the wanted languages best, English where none does.
 *
 * @param wanted BCP 47 tags in order of preference.
 * @param added Catalogues of the host, complete or in part; they go before the kit's of the same name.
 * @throws whatever an added catalogue's loader, or the network while loading the kit's own, rejects with.
 */
export async function loadMessages(wanted: string | readonly string[], added: Catalogues = {}): Promise<LoadedMessages> {
  const tags = typeof wanted === 'string' ? [wanted] : wanted;
  const { tag, catalogue } = negotiate(tags, [...ownLanguages, ...Object.keys(added)]);
  const base = own[negotiate([catalogue], ownLanguages).catalogue];
  const host = Object.hasOwn(added, catalogue) ? added[catalogue] : undefined;
  const [kit, extra] = await Promise.all([(base ?? english)(), typeof host === 'function' ? host() : (host ?? {})]);
  return { tag, messages: { ...kit, ...extra } };
}
