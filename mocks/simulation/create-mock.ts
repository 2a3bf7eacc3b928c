import { delay } from 'msw';
import type { HttpHandler } from 'msw';
import type { Backend } from '../backend/backend.js';
import { personaOf } from '../personas.js';
import type { Persona, PersonaId } from '../personas.js';
import type { ApprovalSettings } from '../policy/approval-settings.js';
import type { Plugins } from '../policy/plugins.js';
import { scenarioOf } from '../scenarios.js';
import type { Scenario, ScenarioId } from '../scenarios.js';
import { createDemoBackend } from './demo-backend.js';
import { Exchange } from './exchange.js';
import { handlersFor } from './handlers.js';
import type { LoggedRequest } from './request-log.js';

export interface MockOptions {
  /** Who is signed in by cookie. Requests with an `Authorization` header speak for themselves. */
  readonly persona?: PersonaId | null;
  readonly scenario?: ScenarioId;
  /** Decides about ordinary cases, delays and faults. */
  readonly seed?: number;
  /** Milliseconds since the epoch. A fixed day unless given, so that the data are the same every day. */
  readonly now?: () => number;
  /** The origin that the mock answers for and that its links begin with; without it, every origin. */
  readonly baseUrl?: string;
  /** How the instance departs from the usual way of approvals: licence, restriction by record, comments of rejections. */
  readonly approvals?: Partial<ApprovalSettings>;
  /** Plugins that the instance has, or lacks, beside the usual ones. */
  readonly plugins?: Partial<Plugins>;
  /** Lets time pass before a delayed answer. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A ServiceNow instance that lives where it is made: in a page, in a test, or behind a port. */
export interface Mock {
  readonly handlers: readonly HttpHandler[];
  /** The records, past every rule of the wire. Another one after a scenario with other records or rules. */
  readonly backend: Backend;
  readonly scenario: Scenario;
  /** Who is signed in by cookie. */
  readonly persona: Persona | null;
  /** What has been asked for since the beginning or the last {@link Mock.reset}. */
  readonly requests: readonly LoggedRequest[];
  /** Changes the situation. Records that were changed stay so as long as the new situation has the same records and rules. */
  setScenario(scenario: ScenarioId): void;
  setPersona(persona: PersonaId | null): void;
  /** Goes back to the first records, forgets the requests; persona and scenario stay. */
  reset(): void;
}

/** 20 November 2026, 09:00 UTC. */
export const mockDay = Date.UTC(2026, 10, 20, 9);

/** Makes a mock of the demo service. Nothing is intercepted yet: hand it to `startInPageMock`, `startNodeMock` and the like. */
export function createMock(options: MockOptions = {}): Mock {
  return new DemoMock(options);
}

class DemoMock implements Mock {
  readonly handlers: readonly HttpHandler[];
  readonly #seed: number;
  readonly #now: () => number;
  readonly #approvals: Partial<ApprovalSettings>;
  readonly #plugins: Partial<Plugins>;
  readonly #exchange: Exchange;
  #backend: Backend;
  #scenario: Scenario;
  #persona: Persona | null;

  constructor({ persona = null, scenario = 'normal', seed = 1, now = () => mockDay, baseUrl, approvals = {}, plugins = {}, wait = delay }: MockOptions) {
    this.#seed = seed;
    this.#now = now;
    this.#approvals = approvals;
    this.#plugins = plugins;
    this.#scenario = scenarioOf(scenario);
    this.#persona = persona === null ? null : personaOf(persona);
    this.#backend = createDemoBackend(this.#scenario, { seed, now, approvals, plugins });
    const address = baseUrl === undefined ? null : new URL(baseUrl).origin;
    this.#exchange = new Exchange({
      seed,
      now,
      wait,
      address,
      situation: () => ({ scenario: this.#scenario, persona: this.#persona, backend: this.#backend }),
    });
    this.handlers = handlersFor(this.#exchange, address);
  }

  get backend(): Backend {
    return this.#backend;
  }

  get scenario(): Scenario {
    return this.#scenario;
  }

  get persona(): Persona | null {
    return this.#persona;
  }

  get requests(): readonly LoggedRequest[] {
    return this.#exchange.log.entries;
  }

  setScenario(id: ScenarioId): void {
    const next = scenarioOf(id);
    const sameGround = next.dataset === this.#scenario.dataset && next.policy === this.#scenario.policy;
    this.#scenario = next;
    this.#exchange.forget();
    if (!sameGround) {
      this.#backend = createDemoBackend(next, { seed: this.#seed, now: this.#now, approvals: this.#approvals, plugins: this.#plugins });
    }
  }

  setPersona(id: PersonaId | null): void {
    this.#persona = id === null ? null : personaOf(id);
  }

  reset(): void {
    this.#backend.reset();
    this.#exchange.forget();
    this.#exchange.log.clear();
  }
}
