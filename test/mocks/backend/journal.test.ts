import { expect } from '@open-wc/testing';
import type { AclRule } from '../../../mocks/backend/types.js';
import { ada, actor, allow, ben, noon, smallService } from './small-service.js';

const table = 'sn_customerservice_case';

function service(...acls: readonly AclRule[]): { backend: ReturnType<typeof smallService>; pass: (minutes: number) => void } {
  let now = noon;
  const backend = smallService({
    now: () => now,
    actors: [ada, ben, actor('zoe', ['agent'], { timeZone: 'Asia/Kolkata' })],
    records: {
      [table]: [{ sys_id: 'c1', number: 'CS1' }, { sys_id: 'c2', number: 'CS2' }],
      sys_journal_field: [{
        sys_id: 'j1', name: table, element: 'comments', element_id: 'c1', value: 'An old one', sys_created_on: '2026-03-01 08:00:00', sys_created_by: 'gone.user',
      }],
    },
    acls: [allow('read', table, 'agent', 'customer'), allow('write', table, 'agent', 'customer'), ...acls],
  });
  return { backend, pass: (minutes) => { now += minutes * 60_000; } };
}

function write(): ReturnType<typeof smallService> {
  const { backend, pass } = service({ ...allow('read', 'task', 'agent'), field: 'work_notes' });
  backend.as('ada').update(table, 'c1', { comments: 'It is broken.\nReally.' });
  backend.as('ben').update(table, 'c1', { work_notes: 'Customer is right' });
  pass(5);
  backend.as('ben').update(table, 'c1', { comments: 'We are on it', state: '10' });
  return backend;
}

describe('A journal', () => {
  it('reads newest first, with date, full name, and the label of the field', () => {
    const session = write().as('ben');
    expect(session.display(table, session.get(table, 'c1'), 'comments')).to.equal(
      '2026-03-18 12:05:00 - Ben Birch (Additional comments)\nWe are on it\n\n'
      + '2026-03-18 12:00:00 - Ada Alder (Additional comments)\nIt is broken.\nReally.\n\n'
      + '2026-03-01 08:00:00 - gone.user (Additional comments)\nAn old one\n\n',
    );
  });

  it('shows times where the reader is', () => {
    const session = write().as('zoe');
    expect(session.display(table, session.get(table, 'c1'), 'work_notes')).to.equal('2026-03-18 17:30:00 - Ben Birch (Work notes)\nCustomer is right\n\n');
  });

  it('of several shows the entries of those that the reader may read', () => {
    const backend = write();
    const texts = (userName: string): readonly string[] => {
      const session = backend.as(userName);
      return session.display(table, session.get(table, 'c1'), 'comments_and_work_notes').split('\n\n').map((entry) => entry.split('\n')[1] ?? '');
    };
    expect(texts('ben')).to.deep.equal(['We are on it', 'Customer is right', 'It is broken.', 'An old one', '']);
    expect(texts('ada')).to.deep.equal(['We are on it', 'It is broken.', 'An old one', '']);
  });

  it('has no stored value and no entry of another record', () => {
    const session = write().as('ben');
    const record = session.get(table, 'c1');
    expect(session.value(table, record, 'comments') + session.value(table, record, 'comments_and_work_notes')).to.equal('');
    expect(record).to.not.have.any.keys('comments', 'work_notes');
    expect(session.display(table, session.get(table, 'c2'), 'comments')).to.equal('');
  });

  it('keeps every entry as a row, with its author and time', () => {
    const rows = write().asSystem().list('sys_journal_field', { query: 'element_id=c1^sys_created_by=ada.user' }).records;
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({ name: table, element: 'comments', value: 'It is broken.\nReally.', sys_created_on: '2026-03-18 12:00:00' });
  });

  it('counts as a change of the record, and empty text adds nothing', () => {
    const { backend } = service();
    expect(backend.as('ada').update(table, 'c2', { comments: 'hello' })['sys_mod_count']).to.equal('1');
    expect(backend.as('ada').update(table, 'c2', { comments: '' })['sys_mod_count']).to.equal('1');
    expect(backend.asSystem().list('sys_journal_field', { query: 'element_id=c2' }).total).to.equal(1);
  });

  it('takes no entry from somebody who may not write the field', () => {
    const { backend } = service({ ...allow('write', 'task', 'agent'), field: 'work_notes' });
    backend.as('ada').update(table, 'c2', { work_notes: 'mine', comments: 'hello' });
    expect(backend.asSystem().list('sys_journal_field', { query: 'element_id=c2' }).records.map(({ element }) => element)).to.deep.equal(['comments']);
  });

  it('can begin with the record', () => {
    const { backend } = service(allow('create', table, 'customer'));
    const session = backend.as('ada');
    const created = session.create(table, { comments: 'First words' });
    expect(session.display(table, created, 'comments')).to.equal('2026-03-18 12:00:00 - Ada Alder (Additional comments)\nFirst words\n\n');
  });
});
