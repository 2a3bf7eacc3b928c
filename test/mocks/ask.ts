import { getResponse } from 'msw';
import { tokenFor } from '../../mocks/index.js';
import type { Mock, PersonaId } from '../../mocks/index.js';

/** Where the mocks of these tests say they are. */
export const origin = 'https://support.example.com';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `null` when there is none. */
  readonly body: unknown;
}

export interface Question {
  readonly method?: string;
  readonly json?: unknown;
  /** Sent as it is, in place of `json`. */
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request to a mock as it would arrive from the network. `persona` is signed in by token; `null`: nobody is. */
export async function ask(mock: Mock, persona: PersonaId | null, path: string, question: Question = {}): Promise<Answer> {
  const response = await respond(mock, persona, path, question);
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body };
}

/** As {@link ask}, with the bare response; its type is `error` where the network fails. */
export async function respond(mock: Mock, persona: PersonaId | null, path: string, { method = 'GET', json, body, headers = {} }: Question = {}): Promise<Response> {
  const request = new Request(`${origin}${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      ...(persona === null ? {} : { Authorization: `Bearer ${tokenFor(persona)}` }),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(body === undefined ? {} : { body }),
  });
  const response = await getResponse([...mock.handlers], request);
  if (response === undefined) throw new Error(`the mock does not answer ${path}`);
  return response;
}

/** The `result` of an answer. */
export function resultOf({ body }: Answer): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}

/** The rows of a list. */
export function rowsOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  const result = resultOf(answer);
  return Array.isArray(result) ? result.map((row: unknown) => ({ ...(typeof row === 'object' ? row : {}) })) : [];
}
