import type { Backend } from '../backend/backend.js';
import { BackendRefusal } from '../backend/refusal.js';
import type { Persona } from '../personas.js';
import type { Scenario } from '../scenarios.js';
import type { Call, Instance, Reply } from '../servicenow/call.js';
import { failure, refusal, unauthenticated } from '../servicenow/replies.js';
import { answerBySurface, normalPath } from '../servicenow/surfaces.js';
import { userNameOf } from './authentication.js';
import { Fortune } from './fortune.js';
import { RateLimiter } from './rate-limiter.js';
import { RequestLog } from './request-log.js';
import { requestsIn } from './requests-in.js';
import { responseOf } from './response.js';
import { Rival } from './rival.js';

/** What holds at the moment of a request. */
export interface Situation {
  readonly scenario: Scenario;
  /** Who is signed in by cookie. */
  readonly persona: Persona | null;
  readonly backend: Backend;
}

export interface ExchangeOptions {
  readonly seed: number;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly address: string | null;
  readonly situation: () => Situation;
}

/** What a request carries. */
type Sent = Pick<Call, 'body' | 'bytes'>;

/** Takes requests and gives answers, through everything that the scenario puts in between. */
export class Exchange {
  readonly log = new RequestLog();
  readonly #options: ExchangeOptions;
  readonly #fortune: Fortune;
  readonly #limiter = new RateLimiter();
  readonly #rival = new Rival();

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.#fortune = new Fortune(options.seed);
  }

  /** Answers a request as the scenario wants it; a network error where the server is not reached. */
  async answer(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = new TextDecoder().decode(bytes);
    this.log.add(request.method, request.url, request.headers, body);
    const { scenario } = this.#options.situation();
    if (!scenario.reachable) return Response.error();
    const { delay, fault } = this.#fortune.tell(scenario, requestsIn(request.method, new URL(request.url), body));
    if (delay > 0) await this.#options.wait(delay);
    if (fault === 'connection-lost') return Response.error();
    if (fault === 'unavailable') return responseOf(failure(503, 'Service Unavailable', null), request.method);
    const response = await this.#limited(request, { bytes, body });
    return fault === 'answer-lost' ? Response.error() : response;
  }

  /** Forgets what earlier requests have led to; the log stays. */
  forget(): void {
    this.#fortune.reset();
    this.#limiter.reset();
    this.#rival.reset();
  }

  async #limited(request: Request, sent: Sent): Promise<Response> {
    const { rateLimit } = this.#options.situation().scenario;
    if (rateLimit === undefined) return responseOf(await this.#reply(request, sent), request.method);
    const counted = this.#limiter.count(rateLimit, this.#options.now());
    return responseOf(counted.refusal ?? (await this.#reply(request, sent)), request.method, counted.headers);
  }

  async #reply(request: Request, sent: Sent): Promise<Reply> {
    const { scenario, persona, backend } = this.#options.situation();
    const userName = scenario.session === 'expired' ? null : userNameOf(request.headers, persona);
    if (userName === null) return unauthenticated();
    const url = new URL(request.url);
    const method = (request.headers.get('x-http-method-override') ?? request.method).toUpperCase();
    return this.#dispatch({
      method: method === 'HEAD' ? 'GET' : method,
      url,
      path: url.pathname,
      headers: request.headers,
      ...sent,
      session: backend.as(userName),
      instance: this.#instance(scenario, backend),
    });
  }

  #instance({ overSharing }: Scenario, backend: Backend): Instance {
    return {
      backend,
      schema: backend.schema,
      address: this.#options.address,
      overSharing,
      dispatch: (call) => this.#dispatch(call),
      note: ({ method, url, headers, body }) => this.log.add(method, url.href, headers, body, true),
    };
  }

  async #dispatch(call: Call): Promise<Reply> {
    try {
      this.#rival.anticipate(call, normalPath(call.path), this.#options.situation().scenario);
      return await answerBySurface(call);
    } catch (error) {
      if (error instanceof BackendRefusal) return refusal(error);
      throw error;
    }
  }
}
