import type { Preview } from '@storybook/web-components-vite';
import { isPersonaId, personas, type PersonaId } from '../mocks/personas.js';
import { isScenarioId, scenarios, type ScenarioId } from '../mocks/scenarios.js';

/** Who looks at a story and under which circumstances: the values of the toolbar, which a story can fix as `globals`. */
export interface Situation {
  readonly persona: PersonaId;
  readonly scenario: ScenarioId;
  /** BCP 47. */
  readonly locale: string;
  readonly theme: 'light' | 'dark' | 'auto';
  /** `auto` follows the language. */
  readonly direction: 'ltr' | 'rtl' | 'auto';
}

export const usualSituation: Situation = {
  persona: 'customer',
  scenario: 'normal',
  locale: 'en',
  theme: 'auto',
  direction: 'auto',
};

const locales = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
  { value: 'ar', title: 'العربية' },
  { value: 'en-XA', title: 'Pseudo: every text of the kit, lengthened' },
];

type Toolbars = NonNullable<Preview['globalTypes']>;
type Toolbar = NonNullable<Toolbars[string]['toolbar']>;

/** The toolbar. */
export const globalTypes: Toolbars = {
  persona: toolbar('user', 'Who is signed in', personas.map(({ id }) => ({ value: id, title: id }))),
  scenario: toolbar('lightning', 'What the server does', scenarios.map(({ id, description }) => ({ value: id, title: id, right: description }))),
  locale: toolbar('globe', 'Language', locales),
  theme: toolbar('contrast', 'Colours', ['auto', 'light', 'dark'].map((value) => ({ value, title: value }))),
  direction: toolbar('transfer', 'Writing direction', ['auto', 'ltr', 'rtl'].map((value) => ({ value, title: value }))),
};

/** Reads Storybook's globals, which a link may have put anything into. */
export function situationOf(globals: Readonly<Record<string, unknown>>): Situation {
  const { persona, scenario, locale, theme, direction } = globals;
  return {
    persona: typeof persona === 'string' && isPersonaId(persona) ? persona : usualSituation.persona,
    scenario: typeof scenario === 'string' && isScenarioId(scenario) ? scenario : usualSituation.scenario,
    locale: typeof locale === 'string' ? locale : usualSituation.locale,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    direction: direction === 'ltr' || direction === 'rtl' ? direction : 'auto',
  };
}

function toolbar(icon: NonNullable<Toolbar['icon']>, description: string, items: Toolbar['items']): Toolbars[string] {
  return { description, toolbar: { icon, title: description, items, dynamicTitle: true } };
}
