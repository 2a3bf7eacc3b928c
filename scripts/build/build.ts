import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/*
 * Builds everything that is published into `dist`:
 * - `esm`: modules and declarations for bundlers
 * - `page`: the loader and its chunks for a script tag, with `sri.json` and the licences of what is inside
 * - `custom-elements.json`, `portal-views.schema.json` and `portal-lists.schema.json`
 */

rmSync('dist', { recursive: true, force: true });

node('node_modules/vite/bin/vite.js', 'build', '--mode', 'esm', '--logLevel', 'warn');
node('node_modules/typescript7/bin/tsc', '-p', 'scripts/build/declarations.tsconfig.json');
node('node_modules/typescript7/bin/tsc', '-p', 'scripts/build/node-declarations.tsconfig.json');
node('node_modules/vite/bin/vite.js', 'build', '--mode', 'page', '--logLevel', 'warn');
node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'scripts/build/manifest.config.js');
node('scripts/build/views-schema.ts');
node('scripts/build/notices.ts');
node('scripts/build/integrity.ts');
node('scripts/build/check-package.ts');

function node(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The build stopped at: ${script} ${args.join(' ')}`);
    process.exit(1);
  }
}
