import * as z from 'zod/mini';
import { matchOperators, rangeOperators, type Me, type Moment, type Operator, type Scalar } from '../data/query.js';
import { fieldSchema } from './view-document.schema.js';

/** The keys of what a person looks after: as many as a relationship of the catalogue has rows. */
export interface RelatedKeys {
  readonly relationship: string;
}

/** A condition as `data` knows it, of which values may also be what a person looks after. */
export type ListCondition =
  | { readonly all: readonly ListCondition[] }
  | { readonly any: readonly ListCondition[] }
  | {
      readonly field: string;
      readonly op: Operator;
      readonly value?: Scalar | readonly Scalar[] | Moment | Me | RelatedKeys | undefined;
    };

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const roles = () => z.array(z.string());

/** One text for everybody, or a text by language; of the kit's own lists the kit knows the name. */
const label = z.optional(z.union([z.string(), z.catchall(z.object({}), z.string())]));

const condition: z.ZodMiniType<ListCondition> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(condition) }),
  z.strictObject({ any: z.array(condition) }),
  z.strictObject({
    field: fieldSchema,
    op: z.literal([...matchOperators, ...rangeOperators]),
    value: z.optional(z.union([
      scalar,
      z.array(scalar),
      z.strictObject({ me: z.literal(['user', 'approver', 'groups', 'account']) }),
      z.strictObject({ unit: z.literal(['minute', 'hour', 'day']), offset: z.number() }),
      z.strictObject({ relationship: z.string() }),
    ])),
  }),
]));

/** What is asked to find out whom or what a person looks after; only of people with one of the roles. */
const relationship = z.strictObject({ roles: roles(), table: z.string(), view: z.string(), where: condition, key: fieldSchema });

const list = z.strictObject({
  id: z.string(),
  label,
  roles: roles(),
  relationships: z.optional(z.array(z.string())),
  table: z.string(),
  view: z.string(),
  where: z.optional(condition),
  sort: z.optional(z.array(z.strictObject({ field: fieldSchema, direction: z.literal(['ascending', 'descending']) }))),
});

/**
 * The categories and lists of `my-lists`, as a portal owner writes them. A list is for people with one of its roles and, where
 * it names relationships, with at least one row of one of them. What may be seen of its records, and asked of them, is for
 * the view to say: the guard checks every condition here like one that a person makes (G-30, G-37).
 */
export const listCatalogueSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  relationships: z.optional(z.catchall(z.object({}), relationship)),
  categories: z.array(z.strictObject({ id: z.string(), label, lists: z.array(list) })),
});

/** A catalogue of lists as JSON. Checked by `readListCatalogue`. */
export type ListCatalogue = z.output<typeof listCatalogueSchema>;
export type ListCategory = ListCatalogue['categories'][number];
export type ListDefinition = ListCategory['lists'][number];
export type ListRelationship = z.output<typeof relationship>;
