import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/*
 * `sri.json`: the hash of every file a page loads. `integrity` on the script tag covers the loader only, so the chunks
 * go into an import map: `{"integrity": {"/portal-widgets/chunks/….js": "sha384-…"}}`.
 */

const files = globSync('dist/page/**/*.js').sort();
const hashes = files.map((file) => [
  file.slice('dist/page/'.length),
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
]);
writeFileSync('dist/page/sri.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
