import { loadedWith, pageFiles, transferSize } from './page-files.ts';

/*
 * What a page pays: the files of the build for script tags as they are transferred, after gzip. Fails above the budget.
 */

const kilobyte = 1024;
const budget = { loader: 2 * kilobyte, core: 36 * kilobyte, widget: 8 * kilobyte };

/** What every page needs, whichever widgets it has: some of it is asked for on demand, but always. */
const always = /^src\/(model|data|guard|views|provider|adapters\/servicenow)\//;

const files = pageFiles();
const core = loadedWith(
  files,
  ['src/define-widget.ts', 'src/provider/portal-provider.ts'].filter((source) => files.has(source)),
  (source) => always.test(source),
);

interface Line {
  readonly part: string;
  readonly size: number;
  readonly limit: number;
}

const lines: Line[] = [
  { part: 'loader', size: transferSize(files, ['src/loader.ts']), limit: budget.loader },
  { part: 'core with the ServiceNow adapter', size: transferSize(files, core), limit: budget.core },
];
for (const source of [...files.keys()].sort()) {
  const [, tag] = /^src\/widgets\/([^/]+)\/\1\.ts$/.exec(source) ?? [];
  if (tag === undefined) continue;
  const own = [...loadedWith(files, [source])].filter((other) => !core.has(other));
  lines.push({ part: `<${tag}> on top`, size: transferSize(files, own), limit: budget.widget });
}

const width = Math.max(...lines.map(({ part }) => part.length));
console.log(`${'part'.padEnd(width)}     gzip   budget`);
for (const { part, size, limit } of lines) {
  console.log(`${part.padEnd(width)} ${inKilobytes(size)} ${inKilobytes(limit)}${size > limit ? '  over budget' : ''}`);
}
if (lines.some(({ size, limit }) => size > limit)) process.exit(1);

function inKilobytes(size: number): string {
  return `${(size / kilobyte).toFixed(1)} KB`.padStart(8);
}
