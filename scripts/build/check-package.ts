import { existsSync, globSync, readFileSync } from 'node:fs';

/* Looks at what has been built as those would who install it: does every export exist, and nothing that must not? */

const problems: string[] = [];

/** What a strict Content Security Policy would block, or what would let data out of the page. */
const forbidden: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'eval', pattern: /(?<![\w.$])eval\(/ },
  { what: 'a worker from text', pattern: /new (Shared)?Worker\(/ },
  { what: 'document.write', pattern: /document\.writeln?\(/ },
  { what: 'a timer with text', pattern: /set(Timeout|Interval)\(["'`]/ },
  { what: 'a beacon', pattern: /sendBeacon/ },
  { what: 'an environment that browsers lack', pattern: /process\.env/ },
];

for (const target of exportTargets()) {
  const pattern = target.slice('./'.length);
  if (globSync(pattern).length === 0) problems.push(`package.json exports ${target}, which was not built.`);
}

for (const file of globSync('dist/page/**/*.js')) {
  const code = readFileSync(file, 'utf8');
  for (const { what, pattern } of forbidden) {
    if (pattern.test(code)) problems.push(`${file} contains ${what}.`);
  }
  if (/^\s*(import|export)\b[^;]*?from\s*["'][^./]/m.test(code)) problems.push(`${file} imports a package.`);
}

for (const file of globSync('dist/esm/**/*.js')) {
  if (!existsSync(file.replace(/\.js$/, '.d.ts')) && !file.startsWith('dist/esm/decorate/')) {
    problems.push(`${file} has no declarations.`);
  }
}

for (const file of globSync('dist/**/*')) {
  if (/\.test\.|node_modules/.test(file)) problems.push(`${file} must not be published.`);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

/** Every file that `exports` of package.json leads to, patterns as they stand. */
function exportTargets(): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const targets: string[] = [];
  const open: unknown[] = [typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'exports') : null];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') targets.push(next);
    else if (typeof next === 'object' && next !== null) open.push(...Object.entries(next).map(([, inner]: [string, unknown]) => inner));
  }
  return targets;
}
