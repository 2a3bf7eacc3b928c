import { expect } from '@open-wc/testing';
import { adapterOver, codeOf, fakeInstance, json, never, page, refusal, type FakeInstance } from './fake-instance.js';
import type { ServiceNowAdapter } from '../../../src/adapters/servicenow/servicenow-adapter.js';

const options = { signal: never() };
const record = 'sn_customerservice_case/46b66a40a9fe198101f243dfbc79033d';
const stored = 'sys_attachment/a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4';
const photo = new File([new Uint8Array([137, 80, 78, 71])], 'café & co.png', { type: 'image/png' });
const ignore = (): void => {};

/** An adapter that knows who is signed in. */
async function signedIn(instance: FakeInstance): Promise<ServiceNowAdapter> {
  const adapter = adapterOver(instance);
  await adapter.identity(options);
  instance.sent.length = 0;
  return adapter;
}

function answersTo(roles: readonly string[], file: () => Response): FakeInstance {
  return fakeInstance(({ url }) => {
    if (url.pathname.endsWith('/current_user')) return json({ result: { user_sys_id: 'u1', user_name: 'mira', user_display_value: 'Mira' } });
    if (url.pathname.endsWith('/sys_user_has_role')) return json({ result: roles.map((role) => ({ 'role.name': role })) });
    if (url.pathname.includes('/table/')) return json({ result: [] });
    return file();
  });
}

const made = (): Response => json({ result: { sys_id: 'a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4' } }, {}, 201);
const bytes = (): Response => new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'image/png', 'X-Attachment-Metadata': '{}' } });

describe('Hanging a file on a record', () => {
  it('sends the file itself with its type, and tells its record', async () => {
    const instance = answersTo([], made);
    const adapter = await signedIn(instance);
    expect(await adapter.attachments.upload(record, photo, 'k1', ignore, options)).to.equal(stored);
    const [sent] = instance.sent;
    expect([sent?.method, sent?.url.pathname, sent?.headers.get('Content-Type')]).to.deep.equal(['POST', '/api/now/attachment/file', 'image/png']);
    expect(Object.fromEntries(sent?.url.searchParams ?? [])).to.deep.equal({
      table_name: 'sn_customerservice_case', table_sys_id: '46b66a40a9fe198101f243dfbc79033d', file_name: 'café & co.png',
    });
    expect(sent?.init.body).to.equal(photo);
  });

  it('uses the API that instances open to customers for external people', async () => {
    const instance = answersTo(['snc_external'], made);
    const adapter = await signedIn(instance);
    await adapter.attachments.upload(record, photo, 'k1', ignore, options);
    expect(instance.sent[0]?.url.pathname).to.equal('/api/now/attachment_csm/file');
  });

  it('T23 is one file for one intent', async () => {
    const instance = answersTo([], made);
    const adapter = await signedIn(instance);
    await Promise.all([1, 2, 3].map(() => adapter.attachments.upload(record, photo, 'same', ignore, options)));
    expect(instance.sent).to.have.length(1);
  });

  it('gives a file without a type one that says nothing', async () => {
    const instance = answersTo([], made);
    const adapter = await signedIn(instance);
    await adapter.attachments.upload(record, new File(['x'], 'x'), 'k1', ignore, options);
    expect(instance.sent[0]?.headers.get('Content-Type')).to.equal('application/octet-stream');
  });

  const refusals: readonly (readonly [string, () => Response, string])[] = [
    ['a file that is too large', () => refusal(413, 'too large'), 'too-large'],
    ['a record that is not there', () => refusal(404, 'No Record found'), 'not-available'],
    ['a person who may not', () => refusal(403, 'ACL Exception'), 'denied'],
    ['an answer without a key', () => json({ result: {} }, {}, 201), 'outcome-unknown'],
    ['a page in place of an answer', () => page(), 'signed-out'],
  ];
  for (const [what, answer, code] of refusals) {
    it(`T24 G-61 ends with ${code} for ${what}`, async () => {
      const adapter = await signedIn(answersTo([], answer));
      expect(await codeOf(adapter.attachments.upload(record, photo, 'k1', ignore, options))).to.equal(code);
    });
  }
});

describe('Fetching a file', () => {
  it('hands over the bytes without a type, so that a browser never runs them', async () => {
    const instance = answersTo([], bytes);
    const adapter = await signedIn(instance);
    const file = await adapter.attachments.download(stored, options);
    expect([...new Uint8Array(await file.arrayBuffer())]).to.deep.equal([1, 2, 3]);
    expect(file.type).to.equal('application/octet-stream');
    expect(instance.sent[0]?.url.pathname).to.equal('/api/now/attachment/a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4/file');
  });

  it('tells a web page that somebody attached from one that stands in the way', async () => {
    const web = (headers: Record<string, string>) => () => new Response('<h1>Hi</h1>', { headers: { 'Content-Type': 'text/html', ...headers } });
    const attached = await signedIn(answersTo([], web({ 'X-Attachment-Metadata': '{}' })));
    expect(await (await attached.attachments.download(stored, options)).text()).to.equal('<h1>Hi</h1>');
    const inTheWay = await signedIn(answersTo([], web({})));
    expect(await codeOf(inTheWay.attachments.download(stored, options))).to.equal('signed-out');
  });

  it('is refused for a record that is no file, and for one that is hidden', async () => {
    const adapter = await signedIn(answersTo([], () => refusal(404, 'No Record found')));
    expect(await codeOf(adapter.attachments.download(record, options))).to.equal('unsupported');
    expect(await codeOf(adapter.attachments.download(stored, options))).to.equal('not-available');
  });
});

describe('Taking a file away', () => {
  it('deletes the file and nothing else', async () => {
    const instance = answersTo([], () => new Response(null, { status: 204 }));
    const adapter = await signedIn(instance);
    expect(await adapter.perform('remove', stored, {}, 'k1', options)).to.equal(null);
    expect(instance.sent.map(({ method, url }) => `${method} ${url.pathname}`)).to.deep.equal([
      'DELETE /api/now/attachment/a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4',
    ]);
    expect(await codeOf(adapter.perform('remove', record, {}, 'k2', options))).to.equal('unsupported');
    expect(instance.sent).to.have.length(1);
  });
});
