import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { base64OfBytes, bytesOfBase64 } from '../../../mocks/backend/base64.js';
import { ask, origin, respond, resultOf, rowsOf } from '../ask.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);
const files = '/api/now/attachment';
const picture = keyOf(landmarks.attachmentPicture);
const everything = keyOf(landmarks.caseWithEverything);

const noRecord = { message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" };

describe('files on records', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  it('are described by texts only', async () => {
    expect((await ask(mock, 'customer', `${files}/${picture}`)).body).to.deep.equal({
      result: {
        sys_id: picture, file_name: 'alarm-delays.png', content_type: 'image/png', size_bytes: '10529', size_compressed: '', compressed: 'false',
        image_width: '144', image_height: '72', average_image_color: '', state: 'available', table_name: 'sn_customerservice_case',
        table_sys_id: everything, sys_created_on: '2026-11-09 23:00:00', sys_created_by: 'mira.castell', sys_updated_on: '2026-11-09 23:00:00',
        sys_updated_by: 'mira.castell', sys_mod_count: '0', sys_tags: '', created_by_name: 'Mira Castell', updated_by_name: 'Mira Castell',
        download_link: `${origin}/api/now/attachment/${picture}/file`,
      },
    });
  });

  const lists: readonly (readonly [what: string, parameters: string, names: readonly string[], total: string])[] = [
    ['by an encoded query', `sysparm_query=table_sys_id=${everything}^ORDERBYfile_name`, ['alarm-delays.png', 'gateway-07.txt'], '2'],
    ['by pairs of field and value', `table_sys_id=${everything}&table_name=sn_customerservice_case`, ['alarm-delays.png', 'gateway-07.txt'], '2'],
    ['by pages', `sysparm_query=table_sys_id=${everything}^ORDERBYfile_name&sysparm_limit=1&sysparm_offset=1`, ['gateway-07.txt'], '2'],
    ['with a count that goes past the access rules', 'sysparm_query=file_nameSTARTSWITHroom', [], '1'],
  ];
  for (const [what, parameters, names, total] of lists) {
    it(`are listed ${what}`, async () => {
      const answer = await ask(mock, 'customer', `${files}?${parameters}`);
      expect(rowsOf(answer).map((row) => row['file_name'])).to.deep.equal([...names]);
      expect(answer.headers.get('X-Total-Count')).to.equal(total);
    });
  }

  it('come byte for byte, as something to save, with what is told about them beside', async () => {
    const response = await respond(mock, 'customer', `${files}/${picture}/file`, { headers: { Accept: 'image/*' } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 8)]).to.deep.equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.length).to.equal(10529);
    expect(response.headers.get('Content-Type')).to.equal('image/png');
    expect(response.headers.get('Content-Disposition')).to.equal('attachment; filename="alarm-delays.png"; filename*=UTF-8\'\'alarm-delays.png');
    const metadata: unknown = JSON.parse(response.headers.get('X-Attachment-Metadata') ?? '');
    expect(metadata).to.deep.equal(resultOf(await ask(mock, 'customer', `${files}/${picture}`)));
  });

  it('keep names in any script through headers', async () => {
    const [row] = rowsOf(await ask(mock, 'customer', `${files}?table_sys_id=${keyOf(landmarks.caseClosed)}`));
    const { headers } = await respond(mock, 'customer', new URL(String(row?.['download_link'])).pathname);
    expect(headers.get('X-Attachment-Metadata')).to.match(/^[\x20-\x7e]+$/);
    expect(JSON.parse(headers.get('X-Attachment-Metadata') ?? '')).to.include({ file_name: 'Zählerstände März.txt' });
    expect(headers.get('Content-Disposition')).to.equal(
      'attachment; filename="Z_hlerst_nde M_rz.txt"; filename*=UTF-8\'\'Z%C3%A4hlerst%C3%A4nde%20M%C3%A4rz.txt',
    );
  });

  it('are held back while they are searched for viruses', async () => {
    const answer = await ask(mock, 'customer', `${files}/${keyOf(landmarks.attachmentPending)}/file`);
    expect([answer.status, answer.body]).to.deep.equal([
      403, { error: { message: 'Operation Failed', detail: 'The attachment is not available' }, status: 'failure' },
    ]);
  });

  const hidden = keyOf(landmarks.attachmentOfOtherCustomer);
  for (const [what, method, path] of [
    ['described', 'GET', hidden], ['sent', 'GET', `${hidden}/file`], ['renamed', 'PATCH', hidden], ['removed', 'DELETE', hidden],
    ['told about in other words', 'GET', `${hidden}/attributes`],
  ] as const) {
    it(`on records that a person may not read are not ${what}`, async () => {
      const answer = await ask(mock, 'customer', `${files}/${path}`, method === 'PATCH' ? { method, json: { file_name: 'x' } } : { method });
      expect([answer.status, answer.body]).to.deep.equal([404, { error: noRecord, status: 'failure' }]);
      expect(answer.text).to.not.contain('canary');
    });
  }

  it('can be renamed and removed by who attached them', async () => {
    expect((await ask(mock, 'customer', `${files}/${picture}`, { method: 'PATCH', json: { file_name: 'delays.png' } })).status).to.equal(204);
    expect(resultOf(await ask(mock, 'customer', `${files}/${picture}`))).to.include({ file_name: 'delays.png', sys_mod_count: '1' });
    expect((await ask(mock, 'customer', `${files}/${picture}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await ask(mock, 'customer', `${files}/${picture}/file`)).status).to.equal(404);
    mock.reset();
    expect((await respond(mock, 'customer', `${files}/${picture}/file`)).status).to.equal(200);
  });

  const refused: readonly (readonly [what: string, persona: PersonaId, ref: string])[] = [
    ['somebody else’s file', 'customer', landmarks.attachmentLog],
    ['a customer’s file, even by an agent', 'agent', landmarks.attachmentPicture],
  ];
  for (const [what, persona, ref] of refused) {
    it(`nobody removes ${what}`, async () => {
      const { status, text } = await ask(mock, persona, `${files}/${keyOf(ref)}`, { method: 'DELETE' });
      expect(status).to.equal(403);
      expect(text).to.contain('ACL Exception Delete Failed due to security constraints');
      expect((await ask(mock, persona, `/api/now/table/${ref}`, { method: 'DELETE' })).status).to.equal(403);
    });
  }

  it('stay as they are on a closed case', async () => {
    const [row] = rowsOf(await ask(mock, 'customer', `${files}?table_sys_id=${keyOf(landmarks.caseClosed)}`));
    const { status, text } = await ask(mock, 'customer', `${files}/${String(row?.['sys_id'])}`, { method: 'DELETE' });
    expect(status).to.equal(403);
    expect(text).to.contain("Business Rule 'Closed cases take no attachments^");
  });

  it('are rows of the Table API too, which hang nothing anywhere', async () => {
    const rows = await ask(mock, 'customer', `/api/now/table/sys_attachment?sysparm_query=table_sys_id=${everything}&sysparm_fields=file_name,size_bytes`);
    expect(rowsOf(rows)).to.deep.equal([{ file_name: 'alarm-delays.png', size_bytes: '10529' }, { file_name: 'gateway-07.txt', size_bytes: '103' }]);
    const json = { table_name: 'sn_customerservice_case', table_sys_id: keyOf(landmarks.caseOfOtherCustomer), file_name: 'x.txt' };
    expect((await ask(mock, 'customer', '/api/now/table/sys_attachment', { method: 'POST', json })).status).to.equal(403);
    await ask(mock, 'customer', `/api/now/table/${landmarks.attachmentPicture}`, { method: 'PATCH', json });
    expect(resultOf(await ask(mock, 'customer', `${files}/${picture}`))).to.include({ file_name: 'x.txt', table_sys_id: everything });
    expect((await ask(mock, 'customer', '/api/now/table/sys_attachment_doc')).body).to.deep.equal({ result: [] });
  });

  it('come through a batch unharmed', async () => {
    const rest_requests = [{ id: '1', method: 'GET', url: `${files}/${picture}/file`, headers: [{ name: 'Accept', value: '*/*' }] }];
    const { body } = await ask(mock, 'customer', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: '1', rest_requests } });
    const alone = new Uint8Array(await (await respond(mock, 'customer', `${files}/${picture}/file`)).arrayBuffer());
    expect(JSON.stringify(body)).to.contain(`"body":"${base64OfBytes(alone)}"`);
    expect(JSON.stringify(body).match(/"Content-Type","value":"[^"]+"/g)).to.deep.equal(['"Content-Type","value":"image/png"']);
  });

  it('survive the way into texts and back, whatever their bytes are', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);
    expect(bytesOfBase64(base64OfBytes(bytes))).to.deep.equal(bytes);
    expect(base64OfBytes(new Uint8Array())).to.equal('');
  });

  it('are pictures and documents that programs can open', async () => {
    const image = await createImageBitmap(await (await respond(mock, 'customer', `${files}/${picture}/file`)).blob());
    expect([image.width, image.height]).to.deep.equal([144, 72]);
    const report = await (await respond(mock, 'customer', `${files}/${keyOf(landmarks.attachmentReport)}/file`)).text();
    const start = Number(/startxref\n(\d+)/.exec(report)?.[1]);
    expect(report.slice(start, start + 6)).to.equal('xref\n0');
    for (const [, offset = '', at] of [...report.matchAll(/(\d{10}) 00000 n/g)].map((match, index) => [match[0], match[1], index + 1] as const)) {
      expect(report.slice(Number(offset)).startsWith(`${at} 0 obj`)).to.equal(true);
    }
  });
});

describe('what is told about a file in pairs', () => {
  const mock = createMock({ baseUrl: origin });
  const path = `${files}/${picture}/attributes`;

  it('is read by who reads the file, all or one', async () => {
    const alt = { key: 'alt_text', value: 'Delay of alarms by hour: up to ten minutes between 9 p.m. and 4 a.m.' };
    expect((await ask(mock, 'agent', path)).body).to.deep.equal({ result: [alt] });
    expect((await ask(mock, 'agent', `${path}/alt_text`)).body).to.deep.equal({ result: alt });
    expect((await ask(mock, 'agent', `${path}/other`)).status).to.equal(404);
  });

  it('is changed by who attached it, nobody else', async () => {
    const json = { key: 'source', value: 'Gateway 7' };
    expect((await ask(mock, 'agent', path, { method: 'POST', json })).status).to.equal(403);
    const added = await ask(mock, 'customer', path, { method: 'POST', json });
    expect([added.status, added.body]).to.deep.equal([201, { result: json }]);
    expect((await ask(mock, 'customer', path, { method: 'POST', json })).status).to.equal(400);
    expect((await ask(mock, 'customer', path, { method: 'POST', json: { value: 'x' } })).status).to.equal(400);
    expect((await ask(mock, 'customer', `${path}/source`, { method: 'PUT', json: { value: 'Gateway 8' } })).body).to.deep.equal({
      result: { key: 'source', value: 'Gateway 8' },
    });
    expect((await ask(mock, 'customer', `${path}/source`, { method: 'DELETE' })).status).to.equal(204);
    expect((await ask(mock, 'customer', `${path}/source`, { method: 'DELETE' })).status).to.equal(404);
    expect((await ask(mock, 'customer', path, { method: 'DELETE' })).status).to.equal(204);
    expect((await ask(mock, 'customer', path)).body).to.deep.equal({ result: [] });
  });
});

describe('the interface to files for customers', () => {
  const mock = createMock({ baseUrl: origin });
  const csm = '/api/now/v1/attachment_csm';

  it('answers as the other one does, with links that lead back to it', async () => {
    const answer = await ask(mock, 'customer', `${csm}?sysparm_query=table_name=sn_customerservice_case^table_sys_id=${everything}`);
    expect(rowsOf(answer).map((row) => row['download_link'])).to.include(`${origin}${csm}/${picture}/file`);
    expect((await respond(mock, 'customer', `${csm}/${picture}/file`)).headers.get('Content-Type')).to.equal('image/png');
    expect((await ask(mock, 'customer', `${csm}/${picture}`, { method: 'PATCH', json: { file_name: 'x' } })).status).to.equal(405);
  });

  for (const query of ['', '?sysparm_query=table_name=problem', `?sysparm_query=table_sys_id=${everything}`]) {
    it(`wants to know a table that is listed (${query || 'no query'})`, async () => {
      const { status, text } = await ask(mock, 'agent', `${csm}${query}`);
      expect(status).to.equal(400);
      expect(text).to.contain('glide.rest.attachment_csm_api.allowed_tables');
    });
  }
});
