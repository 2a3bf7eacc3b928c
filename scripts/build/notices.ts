import { readFileSync, writeFileSync } from 'node:fs';

/* The files for a script tag carry libraries inside; their licences ask to be carried along. */

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
/** What Lit is made of. */
const within = ['@lit/reactive-element', 'lit-element', 'lit-html'];

const notices = [...Object.keys(dependencies), ...within].sort().map((name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { readonly version: string };
  return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`;
});
writeFileSync('dist/page/licences.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));
