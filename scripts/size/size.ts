import { loadedWith, pageFiles, transferSize } from './page-files.ts';

/*
 * What a page pays: the files of the build for script tags as they are transferred, after gzip. Fails above the budget.
 *
 * Every page loads the loader and the core. The first widget brings what widgets share, each brings its own. Everything
 * else comes when somebody needs it.
 */

const kilobyte = 1024;
const budget = { loader: 2 * kilobyte, core: 36 * kilobyte, widget: 8 * kilobyte };

interface Line {
  readonly part: string;
  readonly size: number;
  readonly limit?: number;
}

const files = pageFiles();
const core = loadedWith(files, [files.get('src/loader.ts')?.dynamicImports.find((source) => /^_core-/.test(source)) ?? '_core']);

/** Loaded on demand, but demanded by all: every page has a language, and most widgets show a list. */
const demanded = ['src/i18n/messages/en.ts', 'src/provider/guarded-list.ts', 'src/adapters/servicenow/lists.ts'];

/** A file without a source of its own holds what several others have in common. */
const isShared = (source: string): boolean => source.startsWith('_');

const widgets = new Map<string, readonly string[]>();
for (const source of [...files.keys()].sort()) {
  const [, tag] = /^src\/widgets\/([^/]+)\/\1\.ts$/.exec(source) ?? [];
  if (tag !== undefined) widgets.set(tag, [...loadedWith(files, [source])].filter((other) => !core.has(other)));
}

const shared = [...new Set([...widgets.values()].flat().filter(isShared))].sort();
const first = new Set(['src/loader.ts', ...core, ...demanded, ...[...widgets.values()].flat()]);
const later = [...files.keys()].filter((source) => !first.has(source)).sort();

const lines: readonly Line[] = [
  { part: 'loader', size: transferSize(files, ['src/loader.ts']), limit: budget.loader },
  { part: 'core: lit, context, provider, guard, views, store, ServiceNow adapter', size: transferSize(files, core), limit: budget.core },
  ...demanded.map((source) => ({ part: `with the first widget: ${source}`, size: transferSize(files, [source]) })),
  ...shared.map((source) => ({
    part: `with the first widget that has it: ${source.replace(/^_(.*)-.{8}\.js$/, '$1')} (${usersOf(source).join(', ')})`,
    size: transferSize(files, [source]),
  })),
  ...[...widgets].map(([tag, own]) => ({
    part: `<${tag}> on top`,
    size: transferSize(files, own.filter((source) => !isShared(source))),
    limit: budget.widget,
  })),
  ...[...widgets].map(([tag, own]) => ({
    part: `a page with <${tag}>, all of the above that it loads`,
    size: transferSize(files, ['src/loader.ts', ...core, ...demanded, ...own]),
  })),
  ...later.map((source) => ({ part: `on demand: ${source}`, size: transferSize(files, [source]) })),
];

const width = Math.max(...lines.map(({ part }) => part.length));
console.log(`${'part'.padEnd(width)}     gzip   budget`);
for (const { part, size, limit } of lines) {
  const held = limit === undefined ? '' : ` ${inKilobytes(limit)}${size > limit ? '  over budget' : ''}`;
  console.log(`${part.padEnd(width)} ${inKilobytes(size)}${held}`);
}
if (lines.some(({ size, limit }) => limit !== undefined && size > limit)) process.exit(1);

function usersOf(source: string): readonly string[] {
  return [...widgets].filter(([, own]) => own.includes(source)).map(([tag]) => tag);
}

function inKilobytes(size: number): string {
  return `${(size / kilobyte).toFixed(1)} KB`.padStart(8);
}
