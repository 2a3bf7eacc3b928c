import * as z from 'zod/mini';
import { fieldSchema, viewDocumentSchema, viewSchema } from './view-document.schema.js';

/** What editors show beside the keys of an entry. */
const keyTexts: Readonly<Record<keyof typeof viewSchema.shape, string>> = {
  name: 'The name of the view, as widgets name it.',
  table: 'The table, by its name in the system, such as sn_customerservice_case.',
  roles: 'Roles of which a person needs one for this entry to apply. Nobody may have roles of two entries for one table and view.',
  list: 'Columns of lists. With the fields of form, everything that may be read.',
  form: 'Sections of the form.',
  raw: 'Fields whose stored value may be read beside the text that is shown.',
  search: 'Fields that a search looks into.',
  filter: 'Fields to filter by: with every comparison, or only for being a value (match) or for order and parts (range).',
  sort: 'Fields to sort by.',
  group: 'Fields to group by.',
  aggregate: 'Fields to add up or to average.',
  write: 'Fields that may be changed in records that exist.',
  create: 'What may be given to a new record, and constants that every new record gets. Without it nothing can be created.',
  operations: 'Operations such as approve.',
  inputs: 'What operations may be given that is no field of the record, such as variables of a catalog item.',
  export: 'Columns that may be exported.',
  activity: 'Journals that may be read, and readable fields whose changes may be.',
  richText: 'HTML fields that are shown as rich text instead of plain text.',
  types: 'Types that fields are expected to have; a field that turns out to have another one is denied.',
  unconditional: 'Whether a change may be saved without a check that nobody else has changed the record.',
};

/** The form of a field's name. What else can be wrong with one is said in words when the document is loaded. */
const fieldPattern = '^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,2}$';

/**
 * The JSON Schema of view documents, for editors that complete and check while somebody writes. Made of the schema that
 * the kit reads documents with, so the two cannot differ. For builds: the kit itself never needs it.
 */
export function viewsJsonSchema(): object {
  const texts = new Map<unknown, string>(Object.entries(keyTexts).map(([key, text]) => [Reflect.get(viewSchema.shape, key), text]));
  const { $schema, ...schema } = z.toJSONSchema(viewDocumentSchema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const description = texts.get(zodSchema);
      if (description !== undefined) jsonSchema.description = description;
      if (zodSchema === fieldSchema) jsonSchema.pattern = fieldPattern;
    },
  });
  return { $schema, title: 'View document of Portal Widgets', ...schema };
}
