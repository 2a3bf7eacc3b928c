import type { Plugin, UserConfig } from 'vite';
import { smallerStyles } from './smaller-styles.ts';

const drawing = /src[\\/](controllers|model|parts|widgets)[\\/]|lit(-html)?[\\/]directives/;
const listing = /src[\\/]parts[\\/](export|filter-menu|list-widget|opened-record|pager|record-list|search-field|table)[\\/](?!row-virtualizer)/;
const writing = /src[\\/]parts[\\/](action-dialog|attachments|composer|form|reference-picker|undo)[\\/]/;

/**
 * The kit for a script tag: `loader.js` and the chunks it loads on demand, with everything in them, so that a page needs
 * neither a build step nor packages.
 */
export function pageBuild(): UserConfig {
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownTrustedTypesPolicy(), smallerStyles()],
    build: {
      outDir: 'dist/page',
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: true,
      manifest: 'files.json',
      lib: { entry: { loader: 'src/loader.ts' }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // The library mode of vite keeps white space otherwise.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          // Notes for minifiers, who have done their work.
          comments: { annotation: false },
          codeSplitting: {
            groups: [
              // One file for what every page needs: each further one would cost a request and compress worse.
              { name: 'core', test: /src[\\/](define-widget|provider[\\/]portal-provider|adapters[\\/]servicenow[\\/]create-adapter)\.ts$/ },
              // What all widgets draw with, what lists take on top, and what is taken where people write.
              { name: 'parts', test: (id) => drawing.test(id) && !listing.test(id) && !writing.test(id), minShareCount: 2 },
              { name: 'lists', test: listing, minShareCount: 2 },
              { name: 'writing', test: writing, minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
}

const litPolicy = /createPolicy\((["'`])lit-html\1/g;

/**
 * A page may allow each Trusted Types policy once. Lit's own name belongs to the Lit of the page; this copy gets the
 * name of the kit. Fails when Lit has changed so that not exactly one policy is renamed.
 */
function ownTrustedTypesPolicy(): Plugin {
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!id.includes('/node_modules/lit-html/') || code.search(litPolicy) < 0) return null;
      return { code: code.replace(litPolicy, 'createPolicy("portal-widgets"'), map: null };
    },
    generateBundle(_options, bundle) {
      const code = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
      const own = code.match(/createPolicy\((["'`])portal-widgets\1/g) ?? [];
      const foreign = code.match(litPolicy) ?? [];
      if (own.length !== 1 || foreign.length !== 0) {
        this.error(`Expected one Trusted Types policy of the kit, found ${own.length} and ${foreign.length} of Lit.`);
      }
    },
  };
}
