import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/*
 * `portal-views.schema.json`: the format of view documents for editors, which complete and check while a portal owner
 * types.
 */

const views: unknown = await import(pathToFileURL('dist/esm/src/views/index.js').href);
if (!canTellSchema(views)) throw new Error('The build has no schema of view documents.');
writeFileSync('dist/portal-views.schema.json', `${JSON.stringify(views.viewsJsonSchema(), null, 2)}\n`);

function canTellSchema(module: unknown): module is { viewsJsonSchema(): object } {
  return typeof module === 'object' && module !== null && typeof Reflect.get(module, 'viewsJsonSchema') === 'function';
}
