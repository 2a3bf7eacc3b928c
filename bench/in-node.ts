import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Runs `measure()` of one of the modules in `bench/node` in this process and answers its figures by name. */
export async function measureInNode(name: string): Promise<Readonly<Record<string, number>>> {
  const folder = fileURLToPath(new URL('../node_modules/.cache/portal-widgets/bench', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`./node/${name}.ts`, import.meta.url))],
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
  });
  const module: unknown = await import(pathToFileURL(outfile).href);
  if (!canMeasure(module)) throw new Error(`bench/node/${name}.ts has no measure().`);
  return module.measure();
}

function canMeasure(module: unknown): module is { measure(): Readonly<Record<string, number>> } {
  return typeof module === 'object' && module !== null && typeof Reflect.get(module, 'measure') === 'function';
}
