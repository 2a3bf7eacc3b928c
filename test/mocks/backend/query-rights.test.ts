import { expect } from '@open-wc/testing';
import type { AclRule } from '../../../mocks/backend/types.js';
import { allow, found, refusalOf, smallService } from './small-service.js';

const records = {
  sn_customerservice_case: [
    { sys_id: 'c1', number: 'CS1', state: '1', contact: 'ada' },
    { sys_id: 'c2', number: 'CS2', state: '3', contact: 'ben' },
  ],
};

function serviceWith(...acls: readonly AclRule[]): ReturnType<typeof smallService> {
  return smallService({ records, acls });
}

/** A rule on reading at a point that Ada passes, or does not. */
function at(point: string, passes: boolean, more: Partial<AclRule> = {}): AclRule {
  const [table = '', field] = point.split('.');
  const rule: AclRule = { table, operation: 'read', roles: [passes ? 'customer' : 'agent'], ...more };
  return field === undefined ? rule : { ...rule, field };
}

describe('Rights to query', () => {
  const open = allow('read', 'task', 'customer');
  const refused = {
    status: 403, message: 'Insufficient rights to query records',
    detail: 'Field(s) present in the query do not have permission to be read',
  };
  const list = (query: string, ...acls: readonly AclRule[]) => () => serviceWith(open, ...acls).as('ada').list('sn_customerservice_case', { query });

  it('follow the right to read the column when no rule says otherwise', () => {
    expect(refusalOf(list('number=CS1', at('task.number', false)))).to.deep.equal(refused);
    expect(list('number=CS1', at('task.number', true))().records).to.have.length(1);
  });

  it('are judged by roles alone: a condition or script on reading does not refuse the query', () => {
    expect(list('number=CS1', at('task.number', true, { condition: 'state=99', script: () => false }))().records).to.have.length(1);
  });

  const range: AclRule = { table: 'task', field: 'number', operation: 'query_range', roles: ['agent'] };
  const match: AclRule = { table: 'task', field: 'number', operation: 'query_match', roles: ['agent'] };

  for (const query of ['numberLIKEC', 'numberSTARTSWITHC', 'number>A', 'numberBETWEENA@B', 'ORDERBYnumber', 'ORDERBYDESCnumber', 'state=1^NQnumber<A', 'stateGT_FIELDnumber']) {
    it(`${query} needs the right to query ranges`, () => {
      expect(refusalOf(list(query, range))).to.deep.equal(refused);
      expect(list(query, match)().total).to.be.at.most(2);
    });
  }

  for (const query of ['number=CS1', 'number!=CS1', 'numberINa,b', 'numberISEMPTY', 'state=1^ORnumber=x', 'stateSAMEASnumber', 'RLQUERYtask.number,=0^ENDRLQUERY', 'RLQUERYtask.parent,=0^number=1^ENDRLQUERY', 'JOINtask.number=problem.state!', 'JOINtask.state=problem.number!']) {
    it(`${query} needs the right to query matches`, () => {
      expect(refusalOf(list(query, match))).to.deep.equal(refused);
      expect(list(query, range)().total).to.be.at.most(2);
    });
  }

  it('may be withheld for a table as a whole', () => {
    const onTable: AclRule = { table: 'task', operation: 'query_match', roles: ['agent'] };
    expect(refusalOf(list('number=CS1', onTable))).to.deep.equal(refused);
    expect(list('ORDERBYnumber', onTable)().total).to.equal(2);
  });

  it('are needed at every step of a path', () => {
    expect(refusalOf(list('contact.email=x'))).to.deep.equal(refused);
    expect(refusalOf(list('contact.email=x', at('sys_user', true), at('task.*', false)))).to.deep.equal(refused);
    expect(refusalOf(list('contact.email=x', at('sys_user', true), at('sys_user.email', false)))).to.deep.equal(refused);
    expect(list('contact.email=ada@aster.example', at('sys_user', true))().records).to.have.length(1);
  });

  it('of the service\'s own rules are not in question', () => {
    const session = smallService({
      records, acls: [open, at('task.state', false)],
      queryRules: [{ name: 'Open only', table: 'sn_customerservice_case', applies: () => true, query: () => 'state=1' }],
    }).as('ada');
    expect(found(session, 'sn_customerservice_case', '')).to.deep.equal(['c1']);
  });

  it('can be asked about beforehand', () => {
    const session = serviceWith(open, range, at('task.state', false)).as('ada');
    expect(session.mayReadColumn('sn_customerservice_case', 'number')).to.equal(true);
    expect(session.mayReadColumn('sn_customerservice_case', 'state')).to.equal(false);
    expect(session.mayReadColumn('problem', 'number')).to.equal(true);
    expect(session.mayReadColumn('sys_user', 'name')).to.equal(false);
    expect(session.mayQueryColumn('sn_customerservice_case', 'number', 'query_match')).to.equal(true);
    expect(session.mayQueryColumn('sn_customerservice_case', 'number', 'query_range')).to.equal(false);
    expect(session.mayQueryColumn('sn_customerservice_case', 'state', 'query_match')).to.equal(false);
  });
});
