import * as z from 'zod/mini';
import { fieldTypes } from '../data/description.js';

// Without this, zod compiles its checks with `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

/** The name of a field. Whether it is sound is checked when grants are sealed, which can say how to mend it. */
export const fieldSchema = z.string();

// Made anew for each key: the JSON Schema says something else of each.
const fields = () => z.optional(z.array(fieldSchema));
/** Texts by name. A catch-all of an object, which costs the page 600 bytes less than zod's record. */
const textByName = z.catchall(z.object({}), z.string());

/** One entry of a view document: what people with a role may see and do with the records of one table in one view. */
export const viewSchema = z.strictObject({
  name: z.string(),
  table: z.string(),
  roles: z.array(z.string()),
  list: fields(),
  form: z.optional(z.array(z.strictObject({ title: z.string(), fields: z.array(fieldSchema) }))),
  raw: fields(),
  search: fields(),
  filter: z.optional(z.array(z.union([fieldSchema, z.strictObject({ field: fieldSchema, operators: z.literal(['match', 'range']) })]))),
  sort: fields(),
  group: fields(),
  aggregate: fields(),
  write: fields(),
  create: z.optional(z.strictObject({ fields: fields(), constants: z.optional(textByName) })),
  operations: z.optional(z.array(z.string())),
  inputs: fields(),
  export: fields(),
  activity: fields(),
  richText: fields(),
  types: z.optional(z.catchall(z.object({}), z.literal(fieldTypes))),
  unconditional: z.optional(z.boolean()),
});

/**
 * A view document, as a portal owner writes it. It is all allow-lists: there is no key to leave something out, no
 * wildcard, and no key that is not known is passed over (G-02, G-04, G-59). Names are checked when grants are sealed.
 */
export const viewDocumentSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  views: z.array(viewSchema),
});

/** A view document as JSON: what a portal owner writes and a page hands over. Checked by `readViews`. */
export type ViewDocument = z.input<typeof viewDocumentSchema>;
