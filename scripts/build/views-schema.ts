import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/*
 * `portal-views.schema.json` and `portal-lists.schema.json`: the formats of view documents and of catalogues of lists for
 * editors, which complete and check while a portal owner types.
 */

const views: unknown = await import(pathToFileURL('dist/esm/src/views/index.js').href);
if (!canTellSchemas(views)) throw new Error('The build has no schemas of view documents and lists.');
write('dist/portal-views.schema.json', views.viewsJsonSchema());
write('dist/portal-lists.schema.json', views.listsJsonSchema());

function write(file: string, schema: object): void {
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}

function canTellSchemas(module: unknown): module is { viewsJsonSchema(): object; listsJsonSchema(): object } {
  const isThere = (name: string): boolean => typeof module === 'object' && module !== null && typeof Reflect.get(module, name) === 'function';
  return isThere('viewsJsonSchema') && isThere('listsJsonSchema');
}
