import { expect } from '@open-wc/testing';
import type { Actor, Session, StoredRecord } from '../../../mocks/backend/types.js';
import { actor, found, people, smallService } from './small-service.js';

const problems: readonly StoredRecord[] = [
  {
    sys_id: 'p1', number: 'PRB0000001', short_description: 'Mail is lost', state: '1', priority: '1', active: 'true', assigned_to: 'ada',
    opened_at: '2026-03-18 09:00:00', due_date: '2026-03-20 09:00:00', reassignment_count: '2', escalations: '10', watch_list: 'ada,ben',
    starts: '2026-03-18', cause_notes: 'disk', share: '9', cost: '9.5', close_code: '10',
  },
  {
    sys_id: 'p2', number: 'PRB0000002', short_description: 'mail comes twice', state: '10', priority: '2', active: 'true', assigned_to: 'ben',
    opened_at: '2026-03-17 23:30:00', due_date: '2026-03-18 09:30:00', reassignment_count: '10', escalations: '2', watch_list: 'ben',
    starts: '2026-03-19', cause_notes: 'DISK', share: '10', cost: '10', close_code: '95',
  },
  {
    sys_id: 'p3', number: 'PRB0000003', short_description: 'Printer, third floor', state: '3', priority: '10', active: 'false', parent: 'p1',
    opened_at: '2026-02-10 12:00:00', reassignment_count: '10', escalations: '10', cause_notes: '', assigned_to: 'eve',
  },
  { sys_id: 'p4', number: 'PRB0000004', short_description: '100% of the floor', state: '3', parent: 'p1', opened_at: '2025-12-31 23:59:59' },
];

const records = {
  sys_user: people,
  problem: problems,
  sn_customerservice_case: [
    { sys_id: 'c1', number: 'CS0000001', problem: 'p1', state: '1', account: 'north' },
    { sys_id: 'c2', number: 'CS0000002', problem: 'p1', state: '3', account: 'north' },
    { sys_id: 'c3', number: 'CS0000003', problem: 'p2', state: '1' },
  ],
  sys_user_grmember: [{ sys_id: 'm1', user: 'ada', group: 'network' }],
  customer_account: [{ sys_id: 'north', name: 'Northwind Grid' }],
  sys_filter_option_dynamic: [
    { sys_id: 'me', label: 'Me', script: 'gs.getUserID()' },
    { sys_id: 'evil', label: 'Evil', script: 'gs.eval("1")' },
  ],
};

function asAda(more: Partial<Actor> = {}): Session {
  return smallService({
    records,
    actors: [actor('ada', ['agent'], more)],
    acls: [
      { table: '*', operation: 'read', roles: ['agent'] },
    ],
  }).as('ada');
}

const all = ['p1', 'p2', 'p3', 'p4'];

/** Every operator with what it finds, written by hand. */
const table: readonly (readonly [query: string, keys: readonly string[]])[] = [
  ['state=3', ['p3', 'p4']],
  ['state!=3', ['p1', 'p2']],
  ['assigned_to!=ada', ['p2', 'p3', 'p4']],
  ['active!=true', ['p3', 'p4']],
  ['active=1', ['p1', 'p2']],
  ['active=0', ['p3']],
  ['short_description=MAIL IS LOST', ['p1']],
  ['assigned_to=', ['p4']],
  ['assigned_to!=', ['p1', 'p2', 'p3']],
  ['reassignment_count=2.0', ['p1']],
  ['sys_id=p2', ['p2']],
  ['sys_id=p2^ORsys_id=p2', ['p2']],
  ['numberINprb0000002,PRB0000001,PRB0000001', ['p1', 'p2']],
  ['numberINPRB0000003,PRB0000001,PRB0000004,PRB0000002', all],
  ['number=1.0', []],
  ['numberINPRB0000001.0', []],
  ['assigned_toIN,ada', ['p1', 'p4']],
  ['stateIN1,10', ['p1', 'p2']],
  ['stateNOT IN1,10', ['p3', 'p4']],
  ['priorityNOT IN1', ['p2', 'p3', 'p4']],
  ['short_descriptionLIKEmail', ['p1', 'p2']],
  ['short_description*mail', ['p1', 'p2']],
  ['short_descriptionCONTAINSmail', ['p1', 'p2']],
  ['cause_notesNOT LIKEdisk', []],
  ['assigned_toNOT LIKEada', ['p2', 'p3']],
  ['short_descriptionNOTLIKEmail', ['p3', 'p4']],
  ['short_description!*mail', ['p3', 'p4']],
  ['short_descriptionDOES NOT CONTAINmail', ['p3', 'p4']],
  ['short_descriptionDOESNOTCONTAINmail', ['p3', 'p4']],
  ['short_descriptionSTARTSWITHmail', ['p1', 'p2']],
  ['short_descriptionENDSWITHFLOOR', ['p3', 'p4']],
  ['short_description%floor', ['p3', 'p4']],
  ['assigned_toSTARTSWITHben', ['p2']],
  ['assigned_toENDSWITHalder', ['p1']],
  ['assigned_toLIKEelm', ['p3']],
  ['assigned_toISEMPTY', ['p4']],
  ['assigned_toISNOTEMPTY', ['p1', 'p2', 'p3']],
  ['cause_notesISEMPTY', ['p3', 'p4']],
  ['cause_notesEMPTYSTRING', ['p3']],
  ['cause_notesANYTHING', all],
  ['priority>2', ['p3']],
  ['priority>=2', ['p2', 'p3']],
  ['priority<10', ['p1', 'p2']],
  ['priority<=2', ['p1', 'p2']],
  ['reassignment_count>2', ['p2', 'p3']],
  ['number>PRB0000003', ['p4']],
  ['share>9', ['p2']],
  ['cost<=9.50', ['p1']],
  ['close_code>9', ['p2']],
  ['opened_at>2026-03-18', ['p1']],
  ['opened_at<2026-03-01 00:00:00', ['p3', 'p4']],
  ['priorityBETWEEN2@10', ['p2', 'p3']],
  ['opened_atBETWEEN2026-02-10 12:00:00@2026-03-17 23:30:00', ['p2', 'p3']],
  ['reassignment_countSAMEASescalations', ['p3', 'p4']],
  ['reassignment_countNSAMEASescalations', ['p1', 'p2']],
  ['opened_atSAMEASdue_date@day', []],
  ['opened_atSAMEASdue_date@month', ['p1', 'p2']],
  ['reassignment_countGT_FIELDescalations', ['p2']],
  ['reassignment_countLT_FIELDescalations', ['p1']],
  ['reassignment_countGT_OR_EQUALS_FIELDescalations', ['p2', 'p3']],
  ['reassignment_countLT_OR_EQUALS_FIELDescalations', ['p1', 'p3']],
  ['opened_atMORETHANdue_date@day@before@1', ['p1']],
  ['opened_atLESSTHANdue_date@day@before@1', ['p2']],
  ['due_dateMORETHANopened_at@hour@after@10', ['p1']],
  ['due_dateLESSTHANopened_at@hour@after@10', []],
  ['assigned_toDYNAMICme', ['p1']],
  ['watch_listDYNAMICme', ['p1']],
  ['watch_listLIKEben', ['p1', 'p2']],
  ['sys_class_nameINSTANCEOFtask', all],
  ['sys_class_nameINSTANCEOFsn_customerservice_case', []],
  ['assigned_to=javascript:gs.getUserID()', ['p1']],
  ['assigned_to.user_name=javascript:gs.getUserName()', ['p1']],
  ['assigned_to.email=BEN@home.example', ['p2']],
  ['assigned_to.manager=ben', ['p1']],
  ['assigned_to.managerSTARTSWITHben', ['p1']],
  ['parent.assigned_to.nameLIKEalder', ['p3', 'p4']],
  ['parent.assigned_toISEMPTY', ['p1', 'p2']],
  ['123TEXTQUERY321=FLOOR third', ['p3']],
  ['123TEXTQUERY321=%', ['p4']],
  ['RLQUERYsn_customerservice_case.problem,>=1^ENDRLQUERY', ['p1', 'p2']],
  ['RLQUERYsn_customerservice_case.problem,=0^ENDRLQUERY', ['p3', 'p4']],
  ['RLQUERYsn_customerservice_case.problem,>1^ENDRLQUERY', ['p1']],
  ['RLQUERYsn_customerservice_case.problem,<=1^ENDRLQUERY', ['p2', 'p3', 'p4']],
  ['RLQUERYsn_customerservice_case.problem,<1^ENDRLQUERY', ['p3', 'p4']],
  ['RLQUERYsn_customerservice_case.problem,!=1^ENDRLQUERY', ['p1', 'p3', 'p4']],
  ['RLQUERYsn_customerservice_case.problem,>=1,state=3^ENDRLQUERY', ['p1']],
  ['RLQUERYsn_customerservice_case.problem,>=1^account.nameLIKEgrid^state=1^ENDRLQUERY^active=true', ['p1']],
  ['JOINproblem.sys_id=sn_customerservice_case.problem!state=3', ['p1']],
  ['JOINproblem.sys_id=sn_customerservice_case.problem!', ['p1', 'p2']],
];

describe('Operators of an encoded query', () => {
  for (const [query, keys] of table) {
    it(`${query} finds ${keys.join(', ') || 'nothing'}`, () => {
      expect(found(asAda(), 'problem', query)).to.deep.equal(keys);
    });
  }

  it('leave out a condition on a field that does not exist, which widens the result', () => {
    expect(found(asAda(), 'problem', 'no_such_field=1')).to.deep.equal(all);
    expect(found(asAda(), 'problem', 'state=3^no_such_field=1')).to.deep.equal(['p3', 'p4']);
    expect(found(asAda(), 'problem', 'state=3^no_such_field=1^ORpriority=10')).to.deep.equal(['p3']);
    expect(found(asAda(), 'problem', 'assigned_to.no_such_field=1')).to.deep.equal(all);
    expect(found(asAda(), 'problem', 'short_description.name=1')).to.deep.equal(all);
    expect(found(asAda(), 'problem', 'ORDERBYno_such_field')).to.deep.equal(all);
  });

  it('narrow to nothing for a class or a choice that does not exist', () => {
    expect(found(asAda(), 'problem', 'sys_class_name=no_such_class')).to.deep.equal([]);
    expect(found(asAda(), 'problem', 'state=99')).to.deep.equal([]);
  });

  it('find nothing at all where invalid queries return no rows', () => {
    const strict = smallService({ records, invalidQueryReturnsNoRows: true }).asSystem();
    for (const query of ['no_such_field=1', 'state=3^NQno_such_field=1', 'state=3^Nonsense', 'RLQUERYtask.nothing,>=1^ENDRLQUERY']) {
      expect(found(strict, 'problem', query), query).to.deep.equal([]);
    }
    expect(found(strict, 'problem', 'state=3')).to.deep.equal(['p3', 'p4']);
  });

  it('never evaluate a script: what is not on the closed list counts as an invalid condition', () => {
    for (const script of ['1+1', 'gs.eval("1")', 'gs.getProperty("a")', 'gs.getUserID();gs.getUserName()', 'constructor()', 'gs.constructor()']) {
      for (const operator of ['=', '!=', 'IN', 'NOT IN', 'LIKE', 'STARTSWITH', '>', '<=', 'BETWEENa@']) {
        expect(found(asAda(), 'problem', `assigned_to${operator}javascript:${script}`), operator + script).to.deep.equal(all);
      }
    }
    expect(found(asAda(), 'problem', 'assigned_toDYNAMICevil')).to.deep.equal(all);
    expect(found(asAda(), 'problem', 'assigned_toDYNAMICunknown')).to.deep.equal(all);
  });

  it('pass over what belongs to rules, notifications, tags and hierarchies', () => {
    for (const term of ['stateVALCHANGES', 'stateCHANGESTO3', 'stateCHANGESFROM1', 'assigned_toIN_HIERARCHYx@y', 'stateDOESNOTHAVEx']) {
      expect(found(asAda(), 'problem', term), term).to.deep.equal(all);
    }
  });

  it('know the groups of the person', () => {
    expect(found(asAda(), 'sys_user_grmember', 'group=javascript:gs.getUser().getMyGroups()')).to.deep.equal(['m1']);
    expect(found(asAda(), 'sys_user_grmember', 'groupINjavascript:gs.getUser().getMyGroups()')).to.deep.equal(['m1']);
  });
});
