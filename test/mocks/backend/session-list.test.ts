import { expect } from '@open-wc/testing';
import type { QueryRule } from '../../../mocks/backend/types.js';
import { allow, found, refusalOf, smallService } from './small-service.js';

const records = {
  sn_customerservice_case: Array.from({ length: 10 }, (_, at) => ({
    sys_id: `c${at}`, number: `CS000000${at}`, contact: at % 3 === 0 ? 'ada' : 'ben', state: at < 5 ? '1' : '3',
  })),
  problem: [{ sys_id: 'p1', number: 'PRB0000001' }],
};

const own = { table: 'sn_customerservice_case', operation: 'read', condition: 'contact=javascript:gs.getUserID()' } as const;

const contactRule: QueryRule = {
  name: 'Case query for customer', table: 'sn_customerservice_case',
  applies: ({ roles }) => roles.has('snc_external'),
  query: ({ sysId }) => `contact=${sysId}`,
};

const absent = { status: 404, message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" };

describe('A list', () => {
  it('is cut to its page before the ACLs, so that pages are short while more follow', () => {
    const session = smallService({ records, acls: [own] }).as('ada');
    const page = (offset: number): readonly (string | undefined)[] =>
      session.list('sn_customerservice_case', { query: 'ORDERBYnumber', limit: 4, offset }).records.map((record) => record['sys_id']);
    expect([page(0), page(4), page(8), page(12)]).to.deep.equal([['c0', 'c3'], ['c6'], ['c9'], []]);
    expect(session.list('sn_customerservice_case', { query: 'ORDERBYnumber', limit: 2, offset: 1 }).records).to.deep.equal([]);
  });

  it('counts its total before the ACLs, even when the person may read nothing', () => {
    const backend = smallService({ records, acls: [own] });
    expect(backend.as('ada').list('sn_customerservice_case', { limit: 1 }).total).to.equal(10);
    expect(smallService({ records }).as('ada').list('sn_customerservice_case', {})).to.deep.equal({ records: [], total: 10 });
  });

  it('of a parent table holds the records of all classes that extend it, each by its own rules', () => {
    const backend = smallService({ records, acls: [own, allow('read', 'problem', 'agent')] });
    expect(backend.asSystem().list('task', {}).total).to.equal(11);
    expect(found(backend.as('ada'), 'task', '')).to.deep.equal(['c0', 'c3', 'c6', 'c9']);
    expect(found(backend.as('ben'), 'task', 'numberENDSWITH1')).to.deep.equal(['c1', 'p1']);
  });

  it('of an unknown table is refused to everybody', () => {
    const refusal = { status: 400, message: 'Invalid table no_such_table', detail: null };
    const backend = smallService({ records });
    expect(refusalOf(() => backend.as('ada').list('no_such_table', {}))).to.deep.equal(refusal);
    expect(refusalOf(() => backend.asSystem().get('no_such_table', 'c1'))).to.deep.equal(refusal);
    expect(refusalOf(() => backend.as('eve').create('no_such_table', {}))).to.deep.equal(refusal);
  });

  it('hands out snapshots that nobody can change and that later writes leave alone', () => {
    const session = smallService({ records }).asSystem();
    const before = session.get('sn_customerservice_case', 'c0');
    session.update('sn_customerservice_case', 'c0', { number: 'CS9' });
    expect(before['number']).to.equal('CS0000000');
    expect(Object.isFrozen(before) && Object.isFrozen(session.get('sn_customerservice_case', 'c0'))).to.equal(true);
  });
});

describe('A single record', () => {
  it('that is absent cannot be told from one that is hidden', () => {
    const session = smallService({ records, acls: [own] }).as('ada');
    expect(session.get('sn_customerservice_case', 'c0')['number']).to.equal('CS0000000');
    expect(session.get('task', 'c0')['sys_class_name']).to.equal('sn_customerservice_case');
    expect(refusalOf(() => session.get('sn_customerservice_case', 'c1'))).to.deep.equal(absent);
    expect(refusalOf(() => session.get('sn_customerservice_case', 'none'))).to.deep.equal(absent);
    expect(refusalOf(() => session.get('sn_customerservice_case', 'p1'))).to.deep.equal(absent);
    expect(refusalOf(() => session.get('sn_customerservice_case', ''))).to.deep.equal(absent);
  });
});

describe('A query rule', () => {
  const everyCase = allow('read', 'sn_customerservice_case', 'customer', 'agent');

  it('keeps rows out of the query, so that pages are full and totals right', () => {
    const session = smallService({ records, acls: [everyCase], queryRules: [contactRule] }).as('ada');
    expect(session.list('sn_customerservice_case', { query: 'ORDERBYnumber', limit: 2, offset: 1 }).records.map(({ number }) => number))
      .to.deep.equal(['CS0000003', 'CS0000006']);
    expect(session.list('sn_customerservice_case', {}).total).to.equal(4);
  });

  it('leaves those alone to whom it does not apply', () => {
    const backend = smallService({ records, acls: [everyCase], queryRules: [contactRule] });
    expect(backend.as('ben').list('sn_customerservice_case', {}).total).to.equal(10);
    expect(backend.asSystem().list('sn_customerservice_case', {}).total).to.equal(10);
  });

  it('holds for single records too', () => {
    const session = smallService({ records, acls: [everyCase], queryRules: [contactRule] }).as('ada');
    expect(session.get('sn_customerservice_case', 'c3')['number']).to.equal('CS0000003');
    expect(refusalOf(() => session.get('sn_customerservice_case', 'c1'))).to.deep.equal(absent);
  });

  it('joins what the person asks for with and', () => {
    const session = smallService({ records, acls: [everyCase], queryRules: [contactRule] }).as('ada');
    expect(found(session, 'sn_customerservice_case', 'state=3')).to.deep.equal(['c6', 'c9']);
    expect(found(session, 'sn_customerservice_case', 'number=CS0000001^ORnumber=CS0000003')).to.deep.equal(['c3']);
  });

  it('binds to the first group only: behind ^NQ nothing but the ACLs is left', () => {
    const query = 'state=1^NQstate=3';
    const withRule = smallService({ records, acls: [everyCase], queryRules: [contactRule] }).as('ada');
    expect(found(withRule, 'sn_customerservice_case', query)).to.deep.equal(['c0', 'c3', 'c5', 'c6', 'c7', 'c8', 'c9']);
    const withBoth = smallService({ records, acls: [own], queryRules: [contactRule] }).as('ada');
    expect(found(withBoth, 'sn_customerservice_case', query)).to.deep.equal(['c0', 'c3', 'c6', 'c9']);
  });

  it('may have alternatives of its own', () => {
    const rule: QueryRule = { ...contactRule, query: () => 'contact=ada^state=1^NQnumber=CS0000008' };
    const session = smallService({ records, acls: [everyCase], queryRules: [rule] }).as('ada');
    expect(found(session, 'sn_customerservice_case', '')).to.deep.equal(['c0', 'c3', 'c8']);
    expect(found(session, 'sn_customerservice_case', 'state=3')).to.deep.equal(['c8']);
  });

  it('finds all that its alternatives let through, also where an index knows only some of them', () => {
    const rule: QueryRule = { ...contactRule, query: () => 'contact=ada^number=CS0000000^NQstate=3' };
    const session = smallService({ records, acls: [everyCase], queryRules: [rule] }).as('ada');
    expect(found(session, 'sn_customerservice_case', '')).to.deep.equal(['c0', 'c5', 'c6', 'c7', 'c8', 'c9']);
  });

  it('of a parent table works on the tables that extend it, not the other way round', () => {
    const rules = (table: string): readonly QueryRule[] => [{ ...contactRule, table, query: () => 'number=CS0000003' }];
    const onParent = smallService({ records, acls: [everyCase], queryRules: rules('task') }).as('ada');
    expect(found(onParent, 'sn_customerservice_case', '')).to.deep.equal(['c3']);
    const onChild = smallService({ records, acls: [everyCase], queryRules: rules('sn_customerservice_case') }).as('ada');
    expect(found(onChild, 'task', '')).to.have.length(10);
  });

  it('that cannot be run lets nothing through, and an empty one everything', () => {
    const withQuery = (query: string): readonly string[] =>
      found(smallService({ records, acls: [everyCase], queryRules: [{ ...contactRule, query: () => query }] }).as('ada'), 'sn_customerservice_case', '');
    expect(withQuery('no_such_field=1')).to.deep.equal([]);
    expect(withQuery('')).to.have.length(10);
  });
});
