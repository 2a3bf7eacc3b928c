/** One entry of a record's journal. */
export interface ActivityEntry {
  /** Which journal: customers see `comments` only. */
  readonly element: 'comments' | 'work_notes';
  /** Plain text; markup of the server has been turned into text. */
  readonly text: string;
  /** The author's name as the server shows it. */
  readonly author: string;
  /** When, as a UTC instant `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string;
}
