import { build } from 'esbuild';
import { getResponse } from 'msw';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';
import type { createMock } from '../mocks/simulation/create-mock.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** What is needed of `mocks/index.ts`, as a bundle that Node can load. */
interface MockModule {
  readonly createMock: typeof createMock;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Answers `/api/…` of the test runner's own origin from a mock of the demo service that lives in this process, for
 * tests of what a page holds: a mock inside the page would hold the same records. It over-shares, and the bearer token
 * says who asks.
 */
export function demoService(): Middleware {
  let starting: Promise<(request: Request) => Promise<Response | undefined>> | undefined;
  return async (context, next): Promise<void> => {
    if (!context.path.startsWith('/api/')) {
      await next();
      return;
    }
    const answer = await (starting ??= start());
    const response = await answer(await requestOf(context.req, context.href));
    if (!response) throw new Error(`The mock has no answer to ${context.method} ${context.path}`);
    context.status = response.status;
    for (const [name, value] of response.headers) context.set(name, value);
    context.body = Buffer.from(await response.arrayBuffer());
  };
}

async function start(): Promise<(request: Request) => Promise<Response | undefined>> {
  const outfile = join(root, 'node_modules/.cache/portal-widgets/demo-service.mjs');
  await build({
    entryPoints: [join(root, 'mocks/index.ts')],
    bundle: true,
    packages: 'external',
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  const module: unknown = await import(pathToFileURL(outfile).href);
  if (!isMockModule(module)) throw new Error('mocks/index.ts has no createMock');
  const { handlers } = module.createMock({ scenario: 'over-sharing' });
  return (request) => getResponse([...handlers], request);
}

function isMockModule(module: unknown): module is MockModule {
  return typeof module === 'object' && module !== null && 'createMock' in module && typeof module.createMock === 'function';
}

async function requestOf(incoming: IncomingMessage, url: string): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const body = method === 'GET' || method === 'HEAD' ? null : new Blob(chunks.map((chunk) => new Uint8Array(chunk)));
  return new Request(url, { method, headers, body });
}
