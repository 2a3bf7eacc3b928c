import { loadedWith, pageFiles, transferSize } from './page-files.ts';

/*
 * What a page pays: the files of the build for script tags as they are transferred, after gzip. Fails above the budget.
 */

const kilobyte = 1024;
const budget = { loader: 2 * kilobyte, core: 36 * kilobyte, widget: 8 * kilobyte };

interface Line {
  readonly part: string;
  readonly size: number;
  readonly limit?: number;
}

const files = pageFiles();

/** The adapter is asked for on demand, but every page has one. */
const core = loadedWith(
  files,
  ['src/define-widget.ts', 'src/provider/portal-provider.ts'].filter((source) => files.has(source)),
  (source) => source === 'src/adapters/servicenow/create-adapter.ts',
);

/** Asked for on demand as well, by whatever shows something first: no widget can do without a language. */
const language = ['src/i18n/messages/en.ts'].filter((source) => files.has(source));

const widgets = new Map<string, readonly string[]>();
for (const source of [...files.keys()].sort()) {
  const [, tag] = /^src\/widgets\/([^/]+)\/\1\.ts$/.exec(source) ?? [];
  if (tag !== undefined) widgets.set(tag, [...loadedWith(files, [source, ...language])].filter((other) => !core.has(other)));
}
const first = new Set([...core, ...[...widgets.values()].flat(), 'src/loader.ts']);
const later = [...files.keys()].filter((source) => !first.has(source)).sort();

const lines: readonly Line[] = [
  { part: 'loader', size: transferSize(files, ['src/loader.ts']), limit: budget.loader },
  { part: 'core with the ServiceNow adapter', size: transferSize(files, core), limit: budget.core },
  ...[...widgets].map(([tag, own]) => ({ part: `<${tag}> on top`, size: transferSize(files, own), limit: budget.widget })),
  { part: 'all of that together', size: transferSize(files, first) },
  ...later.map((source) => ({ part: `on demand: ${source}`, size: transferSize(files, [source]) })),
];

const width = Math.max(...lines.map(({ part }) => part.length));
console.log(`${'part'.padEnd(width)}     gzip   budget`);
for (const { part, size, limit } of lines) {
  const held = limit === undefined ? '' : ` ${inKilobytes(limit)}${size > limit ? '  over budget' : ''}`;
  console.log(`${part.padEnd(width)} ${inKilobytes(size)}${held}`);
}
if (lines.some(({ size, limit }) => limit !== undefined && size > limit)) process.exit(1);

function inKilobytes(size: number): string {
  return `${(size / kilobyte).toFixed(1)} KB`.padStart(8);
}
