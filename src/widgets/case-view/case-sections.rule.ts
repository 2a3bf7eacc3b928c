import type { Path } from '../../data/path.js';

/** What the header shows of a case, in this order, as far as the view lists it. */
export const headerFields: readonly Path[] = ['number', 'state', 'priority', 'opened_at', 'sys_updated_on'];

/** What a proposed solution consists of. */
export const solutionFields: readonly Path[] = ['resolution_code', 'close_notes'];
