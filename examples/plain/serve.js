import { createReadStream } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock, tokenFor } from 'portal-widgets/mocks';
import { startServer } from 'portal-widgets/mocks/server';

/** As strict as a page can be: the kit needs its own scripts, its own origin's data, and one Trusted Types policy. */
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
  "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types portal-widgets',
].join('; ');

const here = new URL('.', import.meta.url);
const files = new Map([
  ['/', new URL('index.html', here)],
  ['/session.js', new URL('session.js', here)],
  ['/portal-views.json', new URL('../portal/public/portal-views.json', here)],
]);
const partOfKit = /^\/portal-widgets\/((?:[\w-]+\/)*[\w-]+\.js)$/;
const built = new URL('../../dist/page/', here);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/**
 * Serves the page, the built kit and, behind the same origin, the mocked customer service, to this machine only.
 *
 * @param {{ port?: number, persona?: import('portal-widgets/mocks').PersonaId }} options a free port is chosen for 0
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePlainPage({ port = 0, persona = 'customer' } = {}) {
  const service = await startServer(createMock());
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (pathname.startsWith('/api/')) {
      passOn(service.url, request, response);
      return;
    }
    if (pathname === '/token') {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(tokenFor(persona));
      return;
    }
    const part = partOfKit.exec(pathname)?.[1];
    sendFile(part === undefined ? files.get(pathname) : new URL(part, built), response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await Promise.all([service.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

function passOn(service, request, response) {
  const { method, headers } = request;
  const passed = forward(new URL(request.url, service), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
}

function sendFile(file, response) {
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  createReadStream(file)
    .on('open', () => response.writeHead(200, {
      'Content-Type': types[extname(file.pathname)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    }))
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await servePlainPage({ port: 5180 });
  console.log(`The plain page is at ${url}`);
}
