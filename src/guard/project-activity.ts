import { PortalError } from '../data/errors.js';
import { maxRows } from '../data/query.js';
import { mint } from './mint.js';
import { isRecord, own } from '../data/own.js';
import type { ActivityEntry } from '../data/activity.js';
import type { Guarded } from '../data/row.js';

/** Guarded entries of journals and changes of fields, newest first. */
export type GuardedActivity = Guarded<readonly ActivityEntry[]>;

/**
 * Fresh, frozen copies of the entries of the granted journals and fields. An entry of another one, or of another shape, is left
 * out. Throws `bad-response` when there is no list, `too-large` when it is too long (G-68).
 */
export function projectActivity(answer: unknown, journals: ReadonlySet<string>): GuardedActivity {
  if (!Array.isArray(answer)) throw new PortalError('bad-response');
  if (answer.length > maxRows) throw new PortalError('too-large');
  return mint(Object.freeze(Array.from({ length: answer.length }, (_, index) => entry(own(answer, index), journals)).flat()));
}

function entry(source: unknown, journals: ReadonlySet<string>): readonly ActivityEntry[] {
  if (!isRecord(source)) return [];
  const [element, text, author, at] = ['element', 'text', 'author', 'at'].map((name) => own(source, name));
  if (typeof element !== 'string' || !journals.has(element)) return [];
  if (typeof text !== 'string' || typeof author !== 'string' || typeof at !== 'string') return [];
  return [Object.freeze({ element, text, author, at })];
}
