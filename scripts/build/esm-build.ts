import { existsSync, globSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { UserConfig } from 'vite';

/** What the package exports, and what the checks of the build look at. */
export function entries(): readonly string[] {
  const files = [
    'src/index.ts',
    'src/prelude.ts',
    ...globSync('src/adapters/*/create-adapter.ts'),
    'src/views/index.ts',
    'src/testing/index.ts',
    ...globSync('src/widgets/*/*.ts').filter((file) => /([^/]+)\/\1\.ts$/.test(file)),
    ...globSync('mocks/{index,browser,node,server}.ts'),
  ];
  return files.filter((file) => existsSync(file)).sort();
}

/**
 * Modules for bundlers: one file per source file, packages left to the bundler, not minified. The folders stay as they
 * are, so that a stack trace and a declaration name the same file as the source.
 */
export function esmBuild(): UserConfig {
  return {
    publicDir: false,
    build: {
      outDir: 'dist/esm',
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      sourcemap: true,
      lib: { entry: [...entries()], formats: ['es'] },
      rolldownOptions: {
        external: (id) => /^[a-z@]/.test(id) && !id.startsWith('@oxc-project/runtime/') && !isAbsolute(id),
        output: {
          preserveModules: true,
          preserveModulesRoot: process.cwd(),
          // The helper for decorators has the version of its package in its path, which says nothing to anyone.
          entryFileNames: ({ name }) => (name.includes('_virtual') ? `decorate/${name.split('/').at(-1) ?? name}.js` : '[name].js'),
        },
      },
    },
  };
}
