import type { Condition, Cursor, Sort } from '../data/query.js';

/** What a widget asks of a list. It names no fields to read: those come from the grant (G-10). */
export interface ListRequest {
  readonly table: string;
  /** The name of the view whose grant applies. */
  readonly view: string;
  readonly where?: Condition;
  /** Text to look for; where it is looked for comes from the grant (G-36). Never blank. */
  readonly search?: string;
  readonly sort?: readonly Sort[];
  /** The most rows of one page, 1 to 1000. */
  readonly limit: number;
  readonly cursor?: Cursor;
}
