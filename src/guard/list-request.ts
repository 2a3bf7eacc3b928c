import type { Condition, Cursor, Sort } from '../data/query.js';

import type { Path } from '../data/path.js';

/** What a widget asks of a list. Which fields may be read comes from the grant (G-10). */
export interface ListRequest {
  readonly table: string;
  /** The name of the view whose grant applies. */
  readonly view: string;
  /** The readable fields that are wanted where not all of them are, such as the columns that a person has chosen; never none. */
  readonly only?: readonly Path[];
  readonly where?: Condition;
  /** Text to look for; where it is looked for comes from the grant (G-36). Never blank. */
  readonly search?: string;
  readonly sort?: readonly Sort[];
  /** The most rows of one page, 1 to 1000. */
  readonly limit: number;
  readonly cursor?: Cursor;
}
