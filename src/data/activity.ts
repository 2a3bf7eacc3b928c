import type { Path } from './path.js';

/** What people write to each other on a record. Work notes are for those who work on it; customers see comments only. */
export const journals = ['comments', 'work_notes'] as const;

export type Journal = (typeof journals)[number];

export function isJournal(name: unknown): name is Journal {
  return journals.some((journal) => journal === name);
}

/** Something that happened on a record: somebody wrote in a journal, or a field got another value. */
export interface ActivityEntry {
  /** The journal, or the field that changed. */
  readonly element: Path;
  /** What was written, or the text of the field's new value. Plain: markup of the server has been turned into text. */
  readonly text: string;
  /** The author's name as the server shows it. */
  readonly author: string;
  /** When, as a UTC instant `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string;
}
