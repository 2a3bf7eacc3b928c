import * as z from 'zod/mini';
import { fieldSchema } from '../../views/view-document.schema.js';

const filter = z.union([
  z.strictObject({ field: fieldSchema, kind: z.literal('choices'), values: z.array(z.string()) }),
  z.strictObject({ field: fieldSchema, kind: z.literal('range'), from: z.string(), to: z.string() }),
  z.strictObject({ field: fieldSchema, kind: z.literal('text'), text: z.string() }),
]);

/** An arrangement as a link writes it: fields by name, values as the backend stores them or as the person typed them. */
export const arrangementSchema = z.strictObject({
  text: z.optional(z.string()),
  // A list and no object by field: a name such as `__proto__` must not be passed over, which would widen the list.
  filters: z.optional(z.array(filter)),
  sort: z.optional(z.strictObject({ field: fieldSchema, direction: z.literal(['ascending', 'descending']) })),
  group: z.optional(fieldSchema),
  columns: z.optional(z.array(fieldSchema)),
});

export type WrittenArrangement = z.output<typeof arrangementSchema>;
