import { expect } from '@open-wc/testing';
import { startInPageMock } from '../../../mocks/browser.js';
import type { RunningMock } from '../../../mocks/browser.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import { origin } from '../ask.js';

const path = `/api/now/table/${landmarks.caseNew}?sysparm_fields=number`;
const headers = { Authorization: 'Bearer mock-customer' };

describe('a mock inside the page', () => {
  const mock = createMock({ baseUrl: origin });
  let running: RunningMock;

  beforeEach(() => {
    mock.setScenario('normal');
    running = startInPageMock(mock);
  });

  afterEach(async () => {
    await running.stop();
  });

  it('answers fetch without any network', async () => {
    const response = await fetch(`${origin}${path}`, { headers });
    expect([response.status, await response.json()]).to.deep.equal([200, { result: { number: 'CS0101021' } }]);
  });

  it('answers XMLHttpRequest, headers included', async () => {
    const request = new XMLHttpRequest();
    request.open('GET', `${origin}/api/now/table/problem?sysparm_limit=1`);
    request.setRequestHeader('Authorization', headers.Authorization);
    const done = new Promise((resolve) => request.addEventListener('loadend', resolve));
    request.send();
    await done;
    expect([request.status, request.getResponseHeader('X-Total-Count')]).to.deep.equal([200, '13']);
  });

  it('takes a file by XMLHttpRequest and sends it back by fetch, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);
    const [table = '', id = ''] = landmarks.caseNew.split('/');
    const request = new XMLHttpRequest();
    request.open('POST', `${origin}/api/now/attachment/file?table_name=${table}&table_sys_id=${id}&file_name=a.bin`);
    request.setRequestHeader('Authorization', headers.Authorization);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    const shares: number[] = [];
    request.upload.addEventListener('progress', ({ loaded, total }) => shares.push(loaded / total));
    const done = new Promise((resolve) => request.addEventListener('loadend', resolve));
    request.send(new File([bytes], 'a.bin'));
    await done;
    expect(request.status).to.equal(201);
    expect(shares.at(-1)).to.equal(1);
    const response = await fetch(`${request.getResponseHeader('Location') ?? ''}/file`, { headers });
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(bytes);
  });

  it('fails the way a network fails when the scenario is offline', async () => {
    mock.setScenario('offline');
    const error: unknown = await fetch(`${origin}${path}`, { headers }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('can be cancelled while it answers', async () => {
    const controller = new AbortController();
    const pending = fetch(`${origin}${path}`, { headers, signal: controller.signal }).catch((reason: unknown) => reason);
    controller.abort();
    const error = await pending;
    expect(error instanceof DOMException ? error.name : error).to.equal('AbortError');
  });

  it('leaves requests for other addresses alone', async () => {
    const response = await fetch(import.meta.url);
    expect(response.status).to.equal(200);
    expect(mock.requests.some(({ url }) => url === import.meta.url)).to.equal(false);
  });
});
