import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../scripts/static-server.ts';

/** Bundles one of the modules in `bench/pages` with the product's sources, as a page would get it. */
export async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./pages/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    minify: true,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
  });
  return outputFiles[0]?.text ?? '';
}

/** Opens a page of an origin of its own with one of the modules in `bench/pages`, which is there as `bench`. */
export async function openPage(browser: Browser, name: string): Promise<Page> {
  const code = await bundle(name);
  const server = await serveFolder(fileURLToPath(new URL('./pages', import.meta.url)));
  const page = await browser.newPage();
  await page.goto(`${server.origin}/host.html`);
  server.close();
  await page.addScriptTag({ content: code });
  return page;
}

/** Runs `measure()` of one of the modules in `bench/pages` in a fresh page and answers its figures by name. */
export async function measureInPage(browser: Browser, name: string): Promise<Readonly<Record<string, number>>> {
  const page = await openPage(browser, name);
  try {
    const found: unknown = await page.evaluate('bench.measure()');
    if (typeof found !== 'object' || found === null) throw new Error(`bench/pages/${name}.ts measured nothing.`);
    return Object.fromEntries(Object.entries(found).map(([what, value]) => [what, Number(value)]));
  } finally {
    await page.close();
  }
}
