import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Serves the service worker of MSW from its package: it must come from the root of the origin to control every page. */
function mockServiceWorker(): Plugin {
  return {
    name: 'mock-service-worker',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        createReadStream(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))).pipe(response);
      });
    },
  };
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Unknown paths answer with `index.html` (vite's default for a single-page host), so that every page has an address. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${repository}node_modules/.vite/portal`,
  plugins: [mockServiceWorker()],
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
});
