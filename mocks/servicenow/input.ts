import type { StoredRecord } from '../backend/types.js';
import type { Call, Reply } from './call.js';
import { isTrue } from './list-parameters.js';
import { failure, unreadableBody } from './replies.js';

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a call carries, or the answer to give when it cannot be read. */
export type Read = { readonly input: Readonly<Record<string, unknown>> } | { readonly answer: Reply };

/** Reads the JSON object that a call carries. */
export function readObject({ headers, body }: Pick<Call, 'headers' | 'body'>): Read {
  const type = headers.get('content-type') ?? 'application/json';
  if (!/json|text\/plain|\*\/\*/i.test(type)) return { answer: failure(415, 'Unsupported media type', null) };
  try {
    const input: unknown = JSON.parse(body === '' ? '{}' : body);
    return isObject(input) ? { input } : { answer: unreadableBody('A JSON object was expected') };
  } catch {
    return { answer: unreadableBody('The payload is not valid JSON') };
  }
}

/** Values to store. Names that are no column and values that are no text are passed over without a word, as the server does. */
export function valuesToStore({ instance, session, url }: Call, table: string, input: Readonly<Record<string, unknown>>): StoredRecord {
  const typed = isTrue(url.searchParams, 'sysparm_input_display_value');
  const values: StoredRecord = {};
  for (const [name, value] of Object.entries(input)) {
    if (instance.schema.field(table, name) === undefined) continue;
    const text = asText(value);
    if (text !== null) values[name] = typed ? session.fromDisplay(table, name, text) : text;
  }
  return values;
}

/** The text that a value of a JSON body stands for; `null` when it stands for none. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? '' : null;
}
