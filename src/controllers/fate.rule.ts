import type { PortalError } from '../data/errors.js';

/**
 * What became of something a person did: `done`; `undone`, and it can be done again; `overtaken` by somebody else who has
 * changed the record; `uncertain`, because nobody could be asked.
 */
export type Fate = 'done' | 'undone' | 'overtaken' | 'uncertain';

/** Failures after which the server may hold something else than what is on screen. */
const doubtful: ReadonlySet<PortalError['code']> = new Set([
  'conflict', 'outcome-unknown', 'timeout', 'server', 'bad-response', 'internal',
]);

/** Whether the record must be read to know what an error means (T24, T25). */
export function isDoubtful({ code }: PortalError): boolean {
  return doubtful.has(code);
}
