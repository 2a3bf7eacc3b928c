import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { startInPageMock } from '../../../mocks/in-page-network.js';

const address = 'https://support.example.com/api/now/attachment/file';
let answer: (request: Request) => Response | Promise<Response> = () => new Response();
startInPageMock({ handlers: [http.all(`${address}*`, ({ request }) => answer(request)), http.get('https://elsewhere.example.com/', () => HttpResponse.json({}))] });

/** Loaded after the network is there: it keeps the `XMLHttpRequest` that it finds. */
async function carry(init: RequestInit = {}, progress: (share: number) => void = () => {}): Promise<Response> {
  const { xhrCarrier } = await import('../../../src/adapters/servicenow/xhr-carrier.js');
  return xhrCarrier(progress)(address, { method: 'POST', ...init });
}

describe('Carrying a file', () => {
  it('sends bytes, headers and type as they are, and hands over status, headers and text', async () => {
    const bytes = new Uint8Array(3000).map((_, index) => index % 256);
    let seen: readonly unknown[] = [];
    answer = async (request) => {
      seen = [request.method, request.headers.get('X-UserToken'), request.headers.get('Content-Type'), [...new Uint8Array(await request.arrayBuffer())]];
      return HttpResponse.json({ result: { sys_id: 'a1' } }, { status: 201, headers: { 'X-Answer': 'yes' } });
    };
    const response = await carry({ headers: { 'X-UserToken': 't', 'Content-Type': 'image/png' }, body: new Blob([bytes]) });
    expect(seen).to.deep.equal(['POST', 't', 'image/png', [...bytes]]);
    expect([response.status, response.headers.get('X-Answer'), await response.json()]).to.deep.equal([201, 'yes', { result: { sys_id: 'a1' } }]);
  });

  it('tells how much has been sent', async () => {
    answer = () => HttpResponse.json({});
    const shares: number[] = [];
    await carry({ body: new Blob([new Uint8Array(50_000)]) }, (share) => shares.push(share));
    expect(shares.at(-1)).to.equal(1);
    expect(shares.every((share) => share > 0 && share <= 1)).to.equal(true);
  });

  it('hands over an answer without a body', async () => {
    answer = () => new Response(null, { status: 204 });
    expect((await carry()).status).to.equal(204);
  });

  it('fails as fetch does when the connection breaks', async () => {
    answer = () => HttpResponse.error();
    expect(await carry().catch((error: unknown) => error instanceof TypeError)).to.equal(true);
  });

  it('stops when the signal fires, before it was sent as well as after', async () => {
    let arrived = (): void => {};
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    answer = () => { arrived(); return new Promise(() => {}); };
    const stop = new AbortController();
    const sent = carry({ signal: stop.signal, body: new Blob(['x']) }).catch((error: unknown) => error instanceof TypeError);
    await arrival;
    stop.abort();
    expect(await sent).to.equal(true);
    expect(await carry({ signal: stop.signal }).catch((error: unknown) => error instanceof TypeError)).to.equal(true);
  });
});
