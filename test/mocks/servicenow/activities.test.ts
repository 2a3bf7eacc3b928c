import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const pathOf = (ref: string, parameters = ''): string => `/api/sn_customerservice/case/${keyOf(ref)}/activities${parameters}`;

interface Entry {
  readonly [name: string]: unknown;
}

function entriesIn(answer: Answer): readonly Entry[] {
  const result = resultOf(answer);
  const entries: unknown = typeof result === 'object' && result !== null && 'entries' in result ? result.entries : [];
  return Array.isArray(entries) ? entries.map((entry: unknown) => ({ ...(typeof entry === 'object' ? entry : {}) })) : [];
}

/** Time, author, element and value of each entry. */
function lines(answer: Answer): readonly string[] {
  return entriesIn(answer).map(({ sys_created_on, name, element, value }) => [sys_created_on, name, element, value].map(String).join(' | '));
}

describe('the activities of a case', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const told = async (persona: PersonaId, ref: string, parameters = ''): Promise<readonly string[]> => lines(await ask(mock, persona, pathOf(ref, parameters)));

  it('tell a customer what was said, changed and attached, the newest first', async () => {
    expect(await told('customer', landmarks.caseWithEverything)).to.deep.equal([
      '2026-11-15 15:00:00 | Dana Whitlock | comments | A larger queue is planned. The change waits for your approval.',
      '2026-11-11 07:00:00 | Dana Whitlock | attachment | gateway-07.txt',
      '2026-11-10 15:00:00 | Dana Whitlock | priority | 2 - High',
      '2026-11-10 03:00:00 | Dana Whitlock | comments | Thank you. We can see both alarms in the queue of gateway 7 and are looking into it.',
      '2026-11-10 03:00:00 | Dana Whitlock | assigned_to | Dana Whitlock',
      '2026-11-10 03:00:00 | Dana Whitlock | state | Open',
      '2026-11-09 23:00:00 | Mira Castell | attachment | alarm-delays.png',
      '2026-11-09 19:00:00 | Mira Castell | comments | It happened again tonight, at 02:14 and at 03:40.',
    ]);
  });

  it('leave out what only colleagues read, and tell it to them', async () => {
    expect((await ask(mock, 'customer', pathOf(landmarks.caseWithEverything))).text).to.not.contain('canary');
    const elements = entriesIn(await ask(mock, 'agent', pathOf(landmarks.caseWithEverything))).map(({ element }) => element);
    expect(elements).to.include.members(['work_notes', 'cause', 'comments', 'priority', 'attachment']);
  });

  it('name an entry in all the ways that clients look for', async () => {
    const entries = entriesIn(await ask(mock, 'customer', pathOf(landmarks.caseWithEverything, '?sysparm_activity_type=state,attachment')));
    expect(entries.map(({ element }) => element)).to.deep.equal(['attachment', 'state', 'attachment']);
    const [log, state, picture] = entries;
    expect(state).to.include({
      field_label: 'State', value: 'Open', login_name: 'dana.whitlock', name: 'Dana Whitlock', initials: 'DW', contains_code: 'false',
      user_sys_id: '398d52993fde7bb9a14d2b051c88c211', sys_created_on: '2026-11-10 03:00:00', sys_created_on_adjusted: '2026-11-09 21:00:00',
    });
    const path = `${origin}/api/now/attachment/${keyOf(landmarks.attachmentPicture)}/file`;
    expect(picture?.['attachment']).to.deep.equal({
      sys_id: keyOf(landmarks.attachmentPicture), file_name: 'alarm-delays.png', content_type: 'image/png', size: '10.3 KB', size_bytes: 10529,
      state: 'available', path, image_path: path, thumbnail_path: path, image_width: 144, image_height: 72, average_image_color: '',
    });
    expect(log?.['attachment']).to.include({ size: '103 bytes', content_type: 'text/plain' }).and.to.not.have.any.keys('image_path', 'image_width');
  });

  const filters: readonly (readonly [types: string, elements: readonly string[]])[] = [
    ['comments', ['comments', 'comments', 'comments']],
    ['attachment', ['attachment', 'attachment']],
    ['priority,state', ['priority', 'state']],
    ['work_notes', []],
    ['cause', []],
    ['nonsense', []],
  ];
  for (const [types, elements] of filters) {
    it(`of ${types} are what a customer asks for and may read`, async () => {
      const answer = await ask(mock, 'customer', pathOf(landmarks.caseWithEverything, `?sysparm_activity_type=${types}`));
      expect(entriesIn(answer).map(({ element }) => element)).to.deep.equal([...elements]);
    });
  }

  it('are found by number too, and come in pages', async () => {
    const answer = await ask(mock, 'customer', '/api/sn_customerservice/v1/case/CS0101017/activities?limit=2&sysparm_offset=6');
    expect(lines(answer).map((line) => line.split(' | ')[2])).to.deep.equal(['attachment', 'comments']);
    expect(answer.headers.get('X-Total-Count')).to.equal('8');
    expect(resultOf(answer)).to.include({ number: 'CS0101017', table: 'sn_customerservice_case', label: 'Case', user_login: 'mira.castell' });
  });

  it('are for nobody who may not read the case', async () => {
    for (const id of [keyOf(landmarks.caseWithEverything), 'CS0101017', 'CS^9999999']) {
      expect((await ask(mock, 'consumer', `/api/sn_customerservice/case/${encodeURIComponent(id)}/activities`)).status, id).to.equal(404);
    }
  });

  const journals: readonly (readonly [PersonaId, keyof typeof landmarks, readonly (readonly [name: string, canWrite: boolean])[]])[] = [
    ['customer', 'caseNew', [['comments', true]]],
    ['household-head', 'caseOfConsumer', [['comments', true]]],
    ['authorized-contact', 'caseResolvedOfParty', [['comments', true]]],
    ['proxy-contact', 'caseResolvedOfProxy', [['comments', true]]],
    ['self-contributor', 'caseResolvedOfEmployee', [['comments', true], ['work_notes', false]]],
    ['agent', 'caseNew', [['comments', true], ['work_notes', true]]],
  ];
  for (const [persona, record, expected] of journals) {
    it(`tell ${persona} which journals of ${record} are open: ${expected.map(([name]) => name).join(', ')}`, async () => {
      const result = resultOf(await ask(mock, persona, pathOf(landmarks[record])));
      const fields: unknown = typeof result === 'object' && result !== null && 'journal_fields' in result ? result.journal_fields : [];
      const labels: Readonly<Record<string, { readonly label: string; readonly color: string }>> = {
        comments: { label: 'Additional comments', color: 'transparent' },
        work_notes: { label: 'Work notes', color: 'gold' },
      };
      expect(fields).to.deep.equal(expected.map(([name, can_write]) => ({ name, ...labels[name], can_read: true, can_write })));
    });
  }

  it('grow with every change of a kept column, in the words of the reader', async () => {
    await ask(mock, 'agent', `/api/now/table/${landmarks.caseNew}`, {
      method: 'PATCH', json: { state: '10', priority: '1', assigned_to: '98da279cb5755744e7277034dde1361b', description: 'Not kept', probable_cause: 'Not kept' },
    });
    expect(await told('customer', landmarks.caseNew)).to.have.members([
      '2026-11-20 09:00:00 | Dana Whitlock | state | Open',
      '2026-11-20 09:00:00 | Dana Whitlock | priority | 1 - Critical',
      '2026-11-20 09:00:00 | Dana Whitlock | assigned_to | Owen Tarrant',
    ]);
    mock.reset();
    expect(await told('customer', landmarks.caseNew)).to.deep.equal([]);
  });

  it('grow with a file, and lose it with the file', async () => {
    const upload = `/api/now/attachment/file?table_name=sn_customerservice_case&table_sys_id=${keyOf(landmarks.caseNew)}&file_name=a.txt`;
    const { headers } = await ask(mock, 'customer', upload, { method: 'POST', body: 'abc', headers: { 'Content-Type': 'text/plain' } });
    expect(await told('customer', landmarks.caseNew)).to.deep.equal(['2026-11-20 09:00:00 | Mira Castell | attachment | a.txt']);
    await ask(mock, 'customer', new URL(headers.get('Location') ?? '').pathname, { method: 'DELETE' });
    expect(await told('customer', landmarks.caseNew)).to.deep.equal([]);
  });

  it('cannot be read as rows by anybody but admins', async () => {
    for (const persona of ['customer', 'agent', 'self-contributor'] as const) {
      expect((await ask(mock, persona, '/api/now/table/sys_audit')).body).to.deep.equal({ result: [] });
    }
  });
});
