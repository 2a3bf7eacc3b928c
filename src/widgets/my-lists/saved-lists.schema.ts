import * as z from 'zod/mini';
import { arrangementSchema } from './arrangement.schema.js';

/** As long as a name may be, in UTF-16 units. */
export const longestName = 80;

/** As many lists as a person may save. */
export const mostSaved = 100;

export const savedListSchema = z.strictObject({
  /** Stays the same when the list gets another name. */
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName)),
  /** The id of the list of the catalogue that it arranges. */
  list: z.string(),
  arrangement: arrangementSchema,
});

/** What is around them; each list is checked by itself, so that one that is wrong does not take the others along. */
export const savedListsSchema = z.strictObject({ version: z.literal(1), lists: z.array(z.unknown()).check(z.maxLength(mostSaved)) });

/** A list as a person has arranged it, under a name of their own. Of records it holds nothing. */
export type SavedList = z.output<typeof savedListSchema>;
