/** A wanted language and the catalogue that serves it. */
export interface Negotiated {
  /** The wanted tag, canonical and with its region: formats follow it. */
  readonly tag: string;
  /** The name of the catalogue. */
  readonly catalogue: string;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A tag and what is left of it when subtags are taken off its end: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function* lessAndLess(tag: string): Generator<string> {
  const subtags = tag.split('-');
  for (let length = subtags.length; length > 0; length--) yield subtags.slice(0, length).join('-');
}

function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? '';
}

/**
 * Finds the first wanted language that a catalogue serves: the tag itself, then the tag shortened from its end, then a
 * sister of the same language and script (`es-AR` is served by `es-MX`). Where nothing fits, English, formats included:
 * English sentences around French dates help nobody.
 */
export function negotiate(wanted: readonly string[], catalogues: readonly string[]): Negotiated {
  const names = new Map(catalogues.map((name) => [canonical(name) ?? name, name]));
  for (const candidate of wanted) {
    const tag = canonical(candidate);
    if (tag === undefined) continue;
    for (const shorter of lessAndLess(tag)) {
      const name = names.get(shorter);
      if (name !== undefined && scriptOf(shorter) === scriptOf(tag)) return { tag, catalogue: name };
    }
    const language = new Intl.Locale(tag).language;
    for (const [sister, name] of names) {
      if (canonical(sister) === undefined || new Intl.Locale(sister).language !== language) continue;
      if (scriptOf(sister) === scriptOf(tag)) return { tag, catalogue: name };
    }
  }
  return { tag: 'en', catalogue: 'en' };
}
