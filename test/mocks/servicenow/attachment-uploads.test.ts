import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import type { Answer } from '../ask.js';
import { ask, origin, respond, resultOf } from '../ask.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

/** Every byte there is, ends of lines and half characters among them. */
const allBytes = Uint8Array.from({ length: 256 }, (_, at) => at);

function target(ref: string, name: string): string {
  return `/api/now/attachment/file?table_name=${ref.slice(0, ref.indexOf('/'))}&table_sys_id=${keyOf(ref)}&file_name=${encodeURIComponent(name)}`;
}

describe('uploading a file', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const send = (persona: PersonaId, path: string, body: BodyInit = allBytes, type = 'application/octet-stream'): Promise<Answer> =>
    ask(mock, persona, path, { method: 'POST', body, headers: { 'Content-Type': type } });

  const bytesAt = async (location: string | null): Promise<readonly number[]> => {
    const response = await respond(mock, 'customer', `${new URL(location ?? '').pathname}/file`);
    return [...new Uint8Array(await response.arrayBuffer())];
  };

  it('stores it byte for byte and tells where', async () => {
    const { status, headers, body } = await send('customer', target(landmarks.caseNew, 'Größe & Gewicht.bin'));
    expect(status).to.equal(201);
    expect(headers.get('Location')).to.match(/^https:\/\/support\.example\.com\/api\/now\/attachment\/[0-9a-f]{32}$/);
    expect(resultOf({ status, headers, body, text: '' })).to.include({
      file_name: 'Größe & Gewicht.bin', content_type: 'application/octet-stream', size_bytes: '256', sys_created_by: 'mira.castell',
      created_by_name: 'Mira Castell', table_sys_id: keyOf(landmarks.caseNew), image_width: '', state: 'available',
    });
    expect(await bytesAt(headers.get('Location'))).to.deep.equal([...allBytes]);
  });

  it('stores a large one whole, in pieces', async () => {
    const large = new Uint8Array(2_500_000).map((_, at) => (at * 31) & 0xff);
    const { headers } = await send('customer', target(landmarks.caseNew, 'large.bin'), large);
    const response = await respond(mock, 'customer', `${new URL(headers.get('Location') ?? '').pathname}/file`);
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(large);
  });

  it('takes a form whose last part is the file', async () => {
    const form = new FormData();
    form.set('table_name', 'sn_customerservice_case');
    form.set('table_sys_id', keyOf(landmarks.caseNew));
    form.set('uploadFile', new File([allBytes], 'part.bin', { type: 'application/x-part' }));
    const { status, headers, body } = await ask(mock, 'customer', '/api/now/attachment/upload', { method: 'POST', body: form });
    expect(status).to.equal(201);
    expect(resultOf({ status, headers, body, text: '' })).to.include({ file_name: 'part.bin', content_type: 'application/x-part', size_bytes: '256' });
    expect(await bytesAt(headers.get('Location'))).to.deep.equal([...allBytes]);
  });

  it('takes no form that has something after the file', async () => {
    const form = new FormData();
    form.set('uploadFile', new File([allBytes], 'part.bin'));
    form.set('table_name', 'sn_customerservice_case');
    const { status, text } = await ask(mock, 'customer', '/api/now/attachment/upload', { method: 'POST', body: form });
    expect(status).to.equal(400);
    expect(text).to.contain('The last part must be the file');
  });

  it('takes an upload out of a batch, byte for byte', async () => {
    const rest_requests = [{
      id: '1', method: 'POST', url: target(landmarks.caseNew, 'batched.bin'), body: btoa(String.fromCharCode(...allBytes)),
      headers: [{ name: 'Content-Type', value: 'application/octet-stream' }],
    }];
    const { text } = await ask(mock, 'customer', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: '1', rest_requests } });
    expect(await bytesAt(/"Location","value":"([^"]+)"/.exec(text)?.[1] ?? null)).to.deep.equal([...allBytes]);
  });

  it('learns the size of a picture from its bytes', async () => {
    const picture = await (await respond(mock, 'customer', `/api/now/attachment/${keyOf(landmarks.attachmentPicture)}/file`)).arrayBuffer();
    const answer = await send('customer', target(landmarks.caseNew, 'again.png'), picture, 'image/png');
    expect(resultOf(answer)).to.include({ image_width: '144', image_height: '72' });
  });

  for (const parameter of ['table_name', 'table_sys_id', 'file_name']) {
    it(`is refused without ${parameter}`, async () => {
      const url = new URL(target(landmarks.caseNew, 'x.txt'), origin);
      url.searchParams.delete(parameter);
      const { status, body } = await send('customer', `${url.pathname}${url.search}`);
      expect([status, body]).to.deep.equal([400, { error: { message: 'Mandatory parameter is missing', detail: parameter }, status: 'failure' }]);
    });
  }

  it('is refused without a type', async () => {
    const { status, text } = await ask(mock, 'customer', target(landmarks.caseNew, 'x.txt'), { method: 'POST', body: allBytes });
    expect(status).to.equal(400);
    expect(text).to.contain('Content-Type');
  });

  it('is refused above twenty megabytes, and taken up to them', async () => {
    const { status, body } = await send('customer', target(landmarks.caseNew, 'x.bin'), new Uint8Array(20 * 1024 * 1024 + 1));
    expect(status).to.equal(413);
    expect(body).to.deep.equal({
      error: {
        message: 'Exception while reading request',
        detail: 'Rejected large REST payload with content-length = 20971521 bytes. Max allowed: 20971520 bytes.',
      },
      status: 'failure',
    });
    expect((await send('customer', target(landmarks.caseNew, 'x.bin'), new Uint8Array(20 * 1024 * 1024))).status).to.equal(201);
  });

  for (const name of ['setup.exe', 'SETUP.EXE', 'invoice.pdf.js']) {
    it(`is refused for programs (${name}), and so is such a name later`, async () => {
      const { status, text } = await send('customer', target(landmarks.caseNew, name));
      expect(status).to.equal(403);
      expect(text).to.contain("Operation against file 'sys_attachment' was aborted by Business Rule 'Restrict attachment extensions^");
      const picture = `/api/now/attachment/${keyOf(landmarks.attachmentPicture)}`;
      expect((await ask(mock, 'customer', picture, { method: 'PATCH', json: { file_name: name } })).status).to.equal(403);
    });
  }

  /** Written by hand: who may hang a file where. */
  const rights: readonly (readonly [PersonaId, keyof typeof landmarks, status: number])[] = [
    ['customer', 'caseNew', 201], ['customer', 'caseOfOtherCustomer', 404], ['customer', 'caseClosed', 403], ['customer', 'caseCanceled', 403],
    ['customer', 'problemWithPrimaryArticle', 403], ['customer', 'requestWithThreeItems', 403],
    ['customer-admin', 'caseNew', 201], ['case-manager', 'caseOfChildAccount', 201], ['partner', 'caseOfPartnerContact', 201],
    ['partner', 'caseNew', 404], ['consumer', 'caseOfConsumer', 201], ['household-head', 'caseOfConsumer', 201],
    ['household-head', 'caseOfRepresentedConsumer', 201], ['authorized-contact', 'caseAwaitingInfoOfParty', 201],
    ['authorized-contact', 'caseOfListedParty', 404], ['proxy-contact', 'caseAwaitingInfoOfProxy', 201], ['proxy-contact', 'caseNew', 404],
    ['self-contributor', 'caseAwaitingInfoOfEmployee', 201], ['agent', 'caseNew', 201], ['agent', 'caseClosed', 201], ['no-role', 'caseNew', 404],
  ];
  for (const [persona, record, status] of rights) {
    it(`answers ${status} when ${persona} hangs a file on ${record}`, async () => {
      expect((await send(persona, target(landmarks[record], 'note.txt'), 'text', 'text/plain')).status).to.equal(status);
    });
  }

  it('for customers works on listed tables only', async () => {
    const forCustomers = (path: string): string => path.replace('/attachment/', '/attachment_csm/');
    expect((await send('customer', forCustomers(target(landmarks.caseNew, 'a.txt')))).status).to.equal(201);
    expect((await send('agent', forCustomers(target(landmarks.problemWithPrimaryArticle, 'a.txt')))).status).to.equal(400);
  });

  it('is one request in the log, with its content as text', async () => {
    await send('customer', target(landmarks.caseNew, 'note.txt'), 'Grüße', 'text/plain');
    expect(mock.requests.map(({ method, body }) => [method, body])).to.deep.equal([['POST', 'Grüße']]);
  });
});
