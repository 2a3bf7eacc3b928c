/** Who is at the portal and under which circumstances; the same four words as the parameters of the URL. */
export interface Situation {
  /** Name of a persona of the mock. */
  readonly persona: string;
  /** Name of a scenario of the mock. */
  readonly scenario: string;
  /** BCP 47. */
  readonly locale: string;
  readonly scheme: string;
}

export type Switch = keyof Situation;
export const switches = ['persona', 'scenario', 'locale', 'scheme'] as const satisfies readonly Switch[];

/** What each switch offers; the first entry is what holds when the URL says nothing, or something unknown. */
export type Choices = Readonly<Record<Switch, readonly string[]>>;

/** Reads a situation out of the query of a URL. */
export function readSituation(search: string, choices: Choices): Situation {
  const parameters = new URLSearchParams(search);
  const pick = (name: Switch): string => {
    const wanted = parameters.get(name);
    return choices[name].find((choice) => choice === wanted) ?? choices[name][0] ?? '';
  };
  return { persona: pick('persona'), scenario: pick('scenario'), locale: pick('locale'), scheme: pick('scheme') };
}

/** The query of a URL for a situation: what is usual is left out, parameters that are not switches stay. */
export function writeSituation(situation: Situation, search: string, choices: Choices): string {
  const parameters = new URLSearchParams(search);
  for (const name of switches) {
    if (situation[name] === choices[name][0]) parameters.delete(name);
    else parameters.set(name, situation[name]);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
