import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { getResponse } from 'msw';
import { isPersonaId } from './personas.js';
import { isScenarioId } from './scenarios.js';
import { createMock } from './simulation/create-mock.js';
import type { Mock } from './simulation/create-mock.js';

/** A mock that listens on a port of this machine. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:8181`. */
  readonly url: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/** What a script of another origin may read of an answer, as a CORS rule of an instance would list it. */
const exposed = [
  'X-Total-Count', 'Link', 'Location', 'Content-Disposition', 'X-Attachment-Metadata', 'Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Reset',
  'X-RateLimit-Rule',
].join(', ');

/**
 * Lets a mock answer over HTTP, for this machine only, pages of every origin included.
 *
 * @param port a free one is chosen for 0
 */
export async function startServer(mock: Pick<Mock, 'handlers'>, port = 0): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    serve(mock, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function serve({ handlers }: Pick<Mock, 'handlers'>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  allowOrigin(incoming, outgoing);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }
  const response = await getResponse([...handlers], await requestOf(incoming));
  if (response === undefined) {
    outgoing.writeHead(404).end();
    return;
  }
  // The answer that stands for a network error: the connection breaks.
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

function allowOrigin({ headers }: IncomingMessage, outgoing: ServerResponse): void {
  if (headers.origin === undefined) return;
  outgoing.setHeader('Access-Control-Allow-Origin', headers.origin);
  outgoing.setHeader('Access-Control-Allow-Credentials', 'true');
  outgoing.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
  outgoing.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '');
  outgoing.setHeader('Access-Control-Expose-Headers', exposed);
  outgoing.setHeader('Vary', 'Origin');
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : new Blob(chunks.map((chunk) => new Uint8Array(chunk)));
  return new Request(`http://${incoming.headers.host ?? host}${incoming.url ?? '/'}`, { method, headers, body });
}

/** Started from a command line: `--port 8181 --persona customer --scenario slow`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8181' }, persona: { type: 'string' }, scenario: { type: 'string' } },
  });
  const persona = values.persona ?? null;
  const scenario = values.scenario ?? null;
  const mock = createMock({
    ...(isPersonaId(persona) ? { persona } : {}),
    ...(isScenarioId(scenario) ? { scenario } : {}),
    now: Date.now,
  });
  const { url } = await startServer(mock, Number(values.port));
  console.warn(`The demo service answers at ${url} - sign in with "Authorization: Bearer mock-customer".`);
}

if (import.meta.main) await main();
