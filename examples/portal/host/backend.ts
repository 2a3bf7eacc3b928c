import { startBrowserMock } from '../../../mocks/browser.js';
import { actorOf, isPersonaId, personaOf, personas, tokenFor } from '../../../mocks/personas.js';
import type { PersonaId } from '../../../mocks/personas.js';
import { isScenarioId, scenarioOf, scenarios } from '../../../mocks/scenarios.js';
import { createMock } from '../../../mocks/simulation/create-mock.js';

/** Something that can be chosen in the laboratory, with one sentence on it. */
export interface Offer {
  readonly id: string;
  readonly about: string;
}

/** Who is at the portal. */
export interface Visitor {
  readonly name: string;
  readonly about: string;
  /** IANA name, from their profile. */
  readonly timeZone: string;
  /** Theirs, and all that these contain. */
  readonly roles: ReadonlySet<string>;
  /** The bearer token of their session. */
  readonly token: string;
}

/** The customer service behind this portal: mocked, and reached over HTTP all the same. */
export interface Backend {
  readonly personas: readonly Offer[];
  readonly scenarios: readonly Offer[];
  visitor(persona: string): Visitor;
  setScenario(scenario: string): void;
  /** Gives all records back their first state. */
  reset(): void;
  /** Requests that have arrived so far; a batch is one. */
  requestCount(): number;
  /** Calls back when requests may have arrived. */
  onRequest(arrived: () => void): void;
}

/** Starts the mocked service in a service worker. Resolves when it answers. */
export async function startBackend(): Promise<Backend> {
  // Its records were made in the weeks before this very moment, so that what is due tomorrow is due tomorrow.
  const mock = createMock({ now: Date.now });
  await startBrowserMock(mock, { workerUrl: '/mockServiceWorker.js' });
  return {
    personas,
    scenarios: scenarios.map(({ id, description }) => ({ id, about: description })),
    visitor(persona) {
      const id: PersonaId = isPersonaId(persona) ? persona : 'no-role';
      const { person, about } = personaOf(id);
      return { name: `${person.firstName} ${person.lastName}`, about, timeZone: person.timeZone, roles: actorOf(person).roles, token: tokenFor(id) };
    },
    setScenario(scenario) {
      if (isScenarioId(scenario) && scenarioOf(scenario) !== mock.scenario) mock.setScenario(scenario);
    },
    reset: () => mock.reset(),
    requestCount: () => mock.requests.filter(({ batched }) => !batched).length,
    onRequest(arrived) {
      new PerformanceObserver(arrived).observe({ type: 'resource' });
    },
  };
}
