import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';

/*
 * Checks what neither the compiler nor the linter sees: that every rule the guard claims to implement has a test that
 * names it (G-72), that the guard stays small (G-71), that every folder says what it is for, and that tests of widgets have
 * loaded beforehand what the kit loads on demand.
 */

const problems: string[] = [];

const claimed = new Set(existsSync('src/guard/README.md') ? rulesIn(readFileSync('src/guard/README.md', 'utf8')) : []);
if (claimed.size === 0) problems.push('src/guard/README.md lists no rules.');

const tested = new Set<string>();
for await (const file of glob('test/**/*.test.ts')) {
  for (const [, , title = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:describe|it)\(\s*(['"`])(.*?)\1/gs)) {
    for (const rule of rulesIn(title)) tested.add(rule);
  }
}
for (const rule of claimed) {
  if (!tested.has(rule)) problems.push(`${rule} is claimed by src/guard/README.md, but no test title names it.`);
}

const loadedBefore = 'test/widgets/loaded-before.ts';
const loaded = readFileSync(loadedBefore, 'utf8');

const folders = new Set<string>();
let guardLines = 0;
for await (const file of glob(['src/**/*.ts', 'mocks/**/*.ts'])) {
  for (const path of loadedOnDemandBy(file)) if (!loaded.includes(`'${path}'`)) problems.push(`${loadedBefore} lacks ${path}.`);
  if (dirname(file) !== 'src') folders.add(dirname(file));
  if (dirname(file).startsWith('src/guard')) guardLines += runningLines(readFileSync(file, 'utf8'));
}
for (const folder of [...folders].sort()) {
  if (!existsSync(join(folder, 'README.md'))) problems.push(`${folder} has no README.md.`);
}
if (guardLines > 400) problems.push(`The guard has ${guardLines} lines that run; 400 can be read at one sitting.`);

for (const problem of problems) console.error(problem);
console.log(`${claimed.size} guard rules claimed, ${guardLines} lines of guard, ${folders.size} folders, ${problems.length} problems.`);
if (problems.length > 0) process.exitCode = 1;

/** The rule ids in a text; `G-30…G-34` and `G-30 to G-34` stand for all between. */
function rulesIn(text: string): readonly string[] {
  const rules = [...text.matchAll(/\bG-(\d\d)\b/g)].map(([id]) => id);
  for (const [, first, last] of text.matchAll(/\bG-(\d\d)\s*(?:…|–|\.\.\.?|to)\s*G-(\d\d)\b/g)) {
    for (let number = Number(first); number <= Number(last); number += 1) {
      rules.push(`G-${String(number).padStart(2, '0')}`);
    }
  }
  return rules;
}

/**
 * What a file of the kit loads on demand, as the tests import it; without what the loader does, and without widgets, which are
 * there once they are registered.
 */
function loadedOnDemandBy(file: string): readonly string[] {
  if (!file.startsWith('src') || file === join('src', 'loader.ts')) return [];
  const found = [...readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)].flatMap(([, path]) => path ?? []);
  const paths = found.map((path) => relative(dirname(loadedBefore), join(dirname(file), path)).replaceAll('\\', '/'));
  return paths.filter((path) => !/\/widgets\/([^/]+)\/\1\.js$/.test(path));
}

/** Lines that do something: no types, imports or comments, no brackets alone on their line. */
function runningLines(source: string): number {
  const code = stripTypeScriptTypes(source).split('\n').map((line) => line.trim());
  return code.filter((line) => !/^(?:import .*|\/\/.*|\/?\*.*|[[\](){}\s;,]*)$/.test(line)).length;
}
