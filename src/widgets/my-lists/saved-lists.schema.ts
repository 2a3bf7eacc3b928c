import * as z from 'zod/mini';
import { arrangementSchema } from './arrangement.schema.js';

/** As long as a name may be, in UTF-16 units. */
export const longestName = 80;

/** As many lists as a person may save. */
export const mostSaved = 100;

/**
 * The form of a saved list. What its id and its name may be is for `readSavedLists` to check: the library's own checks of texts
 * would come with every page, in the part of it that view documents are read with.
 */
export const savedListSchema = z.strictObject({
  /** Stays the same when the list gets another name. */
  id: z.string(),
  name: z.string(),
  /** The id of the list of the catalogue that it arranges. */
  list: z.string(),
  arrangement: arrangementSchema,
});

/** What is around them; each list is checked by itself, so that one that is wrong does not take the others along. */
export const savedListsSchema = z.strictObject({ version: z.literal(1), lists: z.array(z.unknown()) });

/** A list as a person has arranged it, under a name of their own. Of records it holds nothing. */
export type SavedList = z.output<typeof savedListSchema>;
