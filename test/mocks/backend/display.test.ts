import { expect } from '@open-wc/testing';
import type { Session, StoredRecord } from '../../../mocks/backend/types.js';
import { actor, allow, smallService } from './small-service.js';

const problem: StoredRecord = {
  sys_id: 'p1', number: 'PRB0000001', state: '1', active: 'true', parent: 'c1', assigned_to: 'ada', watch_list: 'ada,someone@else.example,ben',
  opened_at: '2026-03-18 13:05:00', starts: '2026-03-18', effort: '1970-01-01 00:02:17', cost: '1152.48', secret: 'hunter2',
  reassignment_count: '3', short_description: 'Lost mail', share: '0.5',
};

const records = {
  problem: [problem],
  sn_customerservice_case: [
    { sys_id: 'c1', number: 'CS0000001', state: '6', account: 'north', contact: 'ada' },
    { sys_id: 'c2', number: 'CS0000002', state: 'odd', contact: 'gone' },
  ],
  customer_account: [{ sys_id: 'north', name: 'Northwind Grid' }],
  sysapproval_approver: [
    { sys_id: 'a1', approver: 'ada', sysapproval: 'p1', source_table: 'problem', document_id: 'p1' },
    { sys_id: 'a2', sysapproval: 'gone', source_table: 'problem', document_id: 'gone' },
  ],
};

function sessionIn(timeZone = 'America/Los_Angeles', language = 'en-US'): Session {
  return smallService({
    records, actors: [actor('ada', ['agent'], { timeZone, language })], acls: [allow('read', '*', 'agent')],
  }).as('ada');
}

function shown(path: string, table = 'problem', sysId = 'p1'): string {
  const session = sessionIn();
  return session.display(table, session.get(table, sysId), path);
}

function stored(path: string, table = 'problem', sysId = 'p1'): string {
  const session = sessionIn();
  return session.value(table, session.get(table, sysId), path);
}

describe('Display texts', () => {
  const table: readonly (readonly [path: string, value: string, display: string])[] = [
    ['short_description', 'Lost mail', 'Lost mail'],
    ['state', '1', 'New'],
    ['active', 'true', 'true'],
    ['reassignment_count', '3', '3'],
    ['share', '0.5', '0.5'],
    ['assigned_to', 'ada', 'Ada Alder'],
    ['assigned_to.manager', 'ben', 'Ben Birch'],
    ['assigned_to.manager.email', 'ben@home.example', 'ben@home.example'],
    ['parent', 'c1', 'CS0000001'],
    ['parent.state', '6', 'Resolved'],
    ['watch_list', 'ada,someone@else.example,ben', 'Ada Alder, someone@else.example, Ben Birch'],
    ['opened_at', '2026-03-18 13:05:00', '2026-03-18 06:05:00'],
    ['starts', '2026-03-18', '2026-03-18'],
    ['effort', '1970-01-01 00:02:17', '2 Minutes'],
    ['cost', '1152.48', '$1,152.48'],
    ['secret', '********', '********'],
    ['sys_class_name', 'problem', 'Problem'],
    ['due_date', '', ''],
    ['no_such_field', '', ''],
    ['assigned_to.no_such_field', '', ''],
  ];
  for (const [path, value, display] of table) {
    it(`of ${path} is "${display}", stored as "${value}"`, () => {
      expect([stored(path), shown(path)]).to.deep.equal([value, display]);
    });
  }

  it('of a choice outside its list and of a reference to nothing are the stored text and nothing', () => {
    expect(shown('state', 'sn_customerservice_case', 'c2')).to.equal('odd');
    expect([stored('contact', 'sn_customerservice_case', 'c2'), shown('contact', 'sn_customerservice_case', 'c2')]).to.deep.equal(['gone', '']);
    expect(shown('contact.email', 'sn_customerservice_case', 'c2')).to.equal('');
  });

  it('of a document name its table, and of a record known by a reference follow it', () => {
    expect(shown('document_id', 'sysapproval_approver', 'a1')).to.equal('Problem: PRB0000001');
    expect(shown('document_id', 'sysapproval_approver', 'a2')).to.equal('');
    expect(shown('source_table', 'sysapproval_approver', 'a1')).to.equal('Problem');
    expect(shown('sysapproval', 'sysapproval_approver', 'a1')).to.equal('PRB0000001');
  });

  it('of the same choice differ by class, even when the parent table was asked', () => {
    const session = sessionIn();
    const [record = {}] = session.list('task', { query: 'number=CS0000001' }).records;
    expect(session.display('task', record, 'state')).to.equal('Resolved');
  });

  it('of amounts are in the language of the person, in the currency that is stored', () => {
    const session = sessionIn('UTC', 'de-DE');
    const cost = (text: string): string => session.display('problem', { ...problem, cost: text }, 'cost').replaceAll('\u00a0', ' ');
    expect(cost('1152.48')).to.equal('1.152,48 $');
    expect(cost('EUR;1152.48')).to.equal('1.152,48 €');
    expect(cost('about ten')).to.equal('about ten');
  });

  it('of durations leave out what is nothing, and seconds from a minute on', () => {
    const session = sessionIn();
    const effort = (text: string): string => session.display('problem', { ...problem, effort: text }, 'effort');
    expect(['1970-01-01 00:00:17', '1970-01-01 00:00:01', '1970-01-01 00:01:00', '1970-01-01 01:01:00', '1970-01-04 12:00:00', '1970-01-02 00:00:59'].map(effort))
      .to.deep.equal(['17 Seconds', '1 Second', '1 Minute', '1 Hour 1 Minute', '3 Days 12 Hours', '1 Day']);
  });
});

describe('What a person types', () => {
  const typed: readonly (readonly [field: string, text: string, stored: string])[] = [
    ['state', 'open', '10'],
    ['state', '10', '10'],
    ['assigned_to', 'Ben Birch', 'ben'],
    ['assigned_to', 'ben.user', 'ben'],
    ['assigned_to', 'ben', 'ben'],
    ['assigned_to', 'Nobody', 'Nobody'],
    ['assigned_to', '', ''],
    ['parent', 'CS0000002', 'c2'],
    ['watch_list', 'Ada Alder, x@y.example', 'ada,x@y.example'],
    ['opened_at', '2026-03-18 06:05:00', '2026-03-18 13:05:00'],
    ['opened_at', 'soon', 'soon'],
    ['cost', '$1,152.48', '1152.48'],
    ['cost', 'EUR;1,152.48', 'EUR;1152.48'],
    ['cost', 'much', 'much'],
    ['active', 'True', 'true'],
    ['sys_class_name', 'Case', 'sn_customerservice_case'],
    ['short_description', 'Lost mail', 'Lost mail'],
    ['no_such_field', 'x', 'x'],
  ];
  for (const [field, text, value] of typed) {
    it(`"${text}" in ${field} is stored as "${value}"`, () => {
      expect(sessionIn().fromDisplay('problem', field, text)).to.equal(value);
    });
  }

  it('is read with the decimal sign of their language', () => {
    expect(sessionIn('UTC', 'de-DE').fromDisplay('problem', 'cost', '1.152,48 €')).to.equal('1152.48');
  });
});
