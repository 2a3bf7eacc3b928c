import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** One file of the build for script tags, and the sources whose files it asks for. */
export interface PageFile {
  readonly file: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The build for script tags by source file, as the build itself has listed it. */
export function pageFiles(): ReadonlyMap<string, PageFile> {
  const listed: unknown = JSON.parse(readFileSync('dist/page/files.json', 'utf8'));
  if (typeof listed !== 'object' || listed === null) throw new Error('dist/page/files.json is not a list of files.');
  return new Map(Object.entries(listed).map(([source, entry]) => [source, pageFile(entry)]));
}

function pageFile(entry: unknown): PageFile {
  if (typeof entry !== 'object' || entry === null) throw new Error('dist/page/files.json has a malformed entry.');
  return {
    file: String(Reflect.get(entry, 'file')),
    imports: names(Reflect.get(entry, 'imports')),
    dynamicImports: names(Reflect.get(entry, 'dynamicImports')),
  };
}

function names(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** Everything that is loaded when `sources` are; `follow` decides which of the imports on demand count as well. */
export function loadedWith(
  files: ReadonlyMap<string, PageFile>,
  sources: readonly string[],
  follow: (source: string) => boolean = () => false,
): ReadonlySet<string> {
  const loaded = new Set<string>();
  const open = [...sources];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const entry = files.get(source);
    if (entry === undefined) throw new Error(`The build has no file for ${source}.`);
    if (loaded.has(source)) continue;
    loaded.add(source);
    open.push(...entry.imports, ...entry.dynamicImports.filter(follow));
  }
  return loaded;
}

/** What a browser transfers for these sources: bytes after gzip, file by file. */
export function transferSize(files: ReadonlyMap<string, PageFile>, sources: Iterable<string>): number {
  const paths = new Set([...sources].map((source) => files.get(source)?.file ?? source));
  let size = 0;
  for (const path of paths) size += gzipSync(readFileSync(`dist/page/${path}`), { level: 9 }).length;
  return size;
}
