import * as z from 'zod/mini';
import { listCatalogueSchema } from './list-catalogue.schema.js';

/** The JSON Schema of catalogues of lists, for editors; of the same schema that the kit reads them with. For builds. */
export function listsJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(listCatalogueSchema, { io: 'input' });
  return { $schema, title: 'Lists of Portal Widgets', ...schema };
}
