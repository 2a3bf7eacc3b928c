import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

/*
 * `portal-views.schema.json`: the format of view documents for editors, which complete and check while a portal owner
 * types. Made of the schema that the kit itself reads documents with, so that the two cannot differ.
 */

const module: unknown = await import(pathToFileURL('dist/esm/src/views/view-document.schema.js').href);
const schema: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'viewDocumentSchema') : null;
if (!(schema instanceof z.ZodMiniType)) throw new Error('The build has no schema of view documents.');
const { $schema, ...document } = z.toJSONSchema(schema, { io: 'input' });
const described = { $schema, title: 'View document of Portal Widgets', ...document };
writeFileSync('dist/portal-views.schema.json', `${JSON.stringify(described, null, 2)}\n`);
