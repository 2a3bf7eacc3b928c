import { expect } from '@open-wc/testing';
import type { AclRule } from '../../../mocks/backend/types.js';
import { actor, allow, found, refusalOf, smallService } from './small-service.js';

const records = {
  sn_customerservice_case: [
    { sys_id: 'c1', number: 'CS1', state: '1', contact: 'ada', assigned_to: 'ada' },
    { sys_id: 'c2', number: 'CS2', state: '3', contact: 'ben' },
  ],
  problem: [{ sys_id: 'p1', number: 'PRB1' }],
};

function serviceWith(...acls: readonly AclRule[]): ReturnType<typeof smallService> {
  return smallService({ records, acls, roles: ['customer', 'agent', 'admin', 'snc_internal', 'snc_external'] });
}

function readsCase(userName: string, ...acls: readonly AclRule[]): boolean {
  return found(serviceWith(...acls).as(userName), 'sn_customerservice_case', 'sys_id=c1').length > 0;
}

function readsField(...acls: readonly AclRule[]): boolean {
  const session = serviceWith(allow('read', 'task', 'customer'), ...acls).as('ada');
  return session.readable('sn_customerservice_case', session.get('sn_customerservice_case', 'c1'), 'number');
}

/** A rule at a point that Ada passes, or does not. */
function at(point: string, passes: boolean, more: Partial<AclRule> = {}): AclRule {
  const [table = '', field] = point.split('.');
  const rule: AclRule = { table, operation: 'read', roles: [passes ? 'customer' : 'agent'], ...more };
  return field === undefined ? rule : { ...rule, field };
}

describe('The table gate', () => {
  const points = ['sn_customerservice_case', 'task', '*'];

  it('denies everybody but admins when no rule stands at any point', () => {
    expect(readsCase('ada')).to.equal(false);
    expect(readsCase('ben')).to.equal(false);
    expect(readsCase('eve')).to.equal(true);
  });

  points.forEach((point, index) => {
    it(`is decided at ${point} when the points before it have no rule`, () => {
      const wider = points.slice(index + 1);
      expect(readsCase('ada', at(point, true), ...wider.map((other) => at(other, false)))).to.equal(true);
      expect(readsCase('ada', at(point, false), ...wider.map((other) => at(other, true)))).to.equal(false);
    });
  });

  it('does not ask the rules of sibling tables or of other operations', () => {
    expect(readsCase('ada', at('problem', true), allow('write', 'sn_customerservice_case', 'customer'))).to.equal(false);
  });

  it('takes several rules at one point as alternatives', () => {
    expect(readsCase('ada', at('task', false), at('task', true))).to.equal(true);
  });

  it('does not know inactive rules, so that the next point decides', () => {
    expect(readsCase('ada', at('sn_customerservice_case', false, { active: false }), at('task', true))).to.equal(true);
  });

  it('uses the rules of the record\'s own class when a parent table is asked', () => {
    const session = serviceWith(at('task', true), at('problem', false)).as('ada');
    expect(found(session, 'task', '')).to.deep.equal(['c1', 'c2']);
  });
});

describe('The field gate', () => {
  const points = ['sn_customerservice_case.number', 'task.number', '*.number', 'sn_customerservice_case.*', 'task.*', '*.*'];

  points.forEach((point, index) => {
    it(`is decided at ${point} when the points before it have no rule`, () => {
      const wider = points.slice(index + 1);
      expect(readsField(at(point, true), ...wider.map((other) => at(other, false)))).to.equal(true);
      expect(readsField(at(point, false), ...wider.map((other) => at(other, true)))).to.equal(false);
    });
  });

  it('lets a field without any rule follow its table', () => {
    expect(readsField()).to.equal(true);
    expect(readsField(at('task.state', false))).to.equal(true);
  });

  it('cannot open a field of a record that the table gate denies', () => {
    const session = serviceWith(at('task', false), at('task.number', true)).as('ada');
    expect(session.readable('sn_customerservice_case', { sys_id: 'c1', number: 'CS1' }, 'number')).to.equal(false);
  });

  it('must be passed at every step of a path, and so must the table gate of every record on the way', () => {
    const readable = (...acls: readonly AclRule[]): boolean => {
      const session = serviceWith(at('task', true), ...acls).as('ada');
      return session.readable('sn_customerservice_case', session.get('sn_customerservice_case', 'c1'), 'contact.manager.email');
    };
    expect(readable(at('sys_user', true))).to.equal(true);
    expect(readable()).to.equal(false);
    expect(readable(at('sys_user', true), at('sn_customerservice_case.contact', false))).to.equal(false);
    expect(readable(at('sys_user', true), at('sys_user.manager', false))).to.equal(false);
    expect(readable(at('sys_user', true), at('sys_user.email', false))).to.equal(false);
    expect(readable(at('sys_user', true, { condition: 'sys_id=ada' }))).to.equal(false);
  });

  it('has nothing to hide behind an empty reference', () => {
    const session = serviceWith(at('task', true)).as('ada');
    const record = { sys_id: 'c3', contact: '' };
    expect(session.readable('sn_customerservice_case', record, 'contact.email')).to.equal(true);
    expect(session.readable('sn_customerservice_case', { ...record, contact: 'gone' }, 'contact.manager.email')).to.equal(true);
    expect(session.readable('sn_customerservice_case', { ...record, contact: 'ada' }, 'contact.email')).to.equal(false);
  });

  it('knows no field that does not exist', () => {
    const session = serviceWith(at('task', true)).as('ada');
    expect(session.readable('sn_customerservice_case', session.get('sn_customerservice_case', 'c1'), 'no_such_field')).to.equal(false);
    expect(session.mayReadColumn('sn_customerservice_case', 'no_such_field')).to.equal(false);
  });
});

describe('A rule', () => {
  it('denies when it says nothing at all', () => {
    expect(readsCase('ada', { table: 'task', operation: 'read' })).to.equal(false);
    expect(readsCase('ada', { table: 'task', operation: 'read', roles: [] })).to.equal(false);
  });

  it('denies when it names a role that does not exist, even beside one that the person has', () => {
    expect(readsCase('ada', { table: 'task', operation: 'read', roles: ['customer', 'gone'] })).to.equal(false);
  });

  it('takes its roles as alternatives', () => {
    expect(readsCase('ada', allow('read', 'task', 'agent', 'customer'))).to.equal(true);
  });

  it('passes only if roles, condition and script all pass', () => {
    const parts: readonly (readonly [roles: string, condition: string, script: boolean, passes: boolean])[] = [
      ['customer', 'state=1', true, true],
      ['agent', 'state=1', true, false],
      ['customer', 'state=3', true, false],
      ['customer', 'state=1', false, false],
    ];
    for (const [role, condition, answer, passes] of parts) {
      expect(readsCase('ada', { table: 'task', operation: 'read', roles: [role], condition, script: () => answer })).to.equal(passes);
    }
  });

  it('may consist of a condition or a script alone', () => {
    expect(readsCase('ada', { table: 'sn_customerservice_case', operation: 'read', condition: 'contact=javascript:gs.getUserID()' })).to.equal(true);
    expect(readsCase('ben', { table: 'sn_customerservice_case', operation: 'read', condition: 'contact=javascript:gs.getUserID()' })).to.equal(false);
    expect(readsCase('ada', { table: 'task', operation: 'read', script: ({ record, actor: { sysId } }) => record['contact'] === sysId })).to.equal(true);
  });

  it('runs neither condition nor script when the roles fail', () => {
    const script = (): boolean => {
      throw new Error('The script has run');
    };
    expect(readsCase('ada', { table: 'task', operation: 'read', roles: ['agent'], script })).to.equal(false);
  });

  it('denies when its condition names a field that does not exist', () => {
    expect(readsCase('ada', { table: 'task', operation: 'read', condition: 'no_such_field=1' })).to.equal(false);
  });

  it('is overridden by admins unless it says otherwise', () => {
    const rule: AclRule = { table: 'task', operation: 'read', roles: ['agent'], condition: 'state=3' };
    expect(readsCase('eve', rule)).to.equal(true);
    expect(readsCase('eve', { ...rule, adminOverrides: false })).to.equal(false);
    expect(readsCase('eve', { ...rule, adminOverrides: false, condition: 'state=1' })).to.equal(true);
  });

  it('reads past the rules with its script, and can ask what the person may read', () => {
    const acls: readonly AclRule[] = [
      allow('read', 'sn_customerservice_case', 'customer'),
      {
        table: 'problem', operation: 'read',
        script: ({ query, canRead }) => query('sn_customerservice_case', 'state=1').some((found) => canRead('sn_customerservice_case', found['sys_id'] ?? '')),
      },
    ];
    expect(found(serviceWith(...acls).as('ada'), 'problem', '')).to.deep.equal(['p1']);
    expect(found(serviceWith(...acls).as('ben'), 'problem', '')).to.deep.equal([]);
  });

  it('that leads back to itself denies', () => {
    const acls: readonly AclRule[] = [
      { table: 'sn_customerservice_case', operation: 'read', script: ({ canRead }) => canRead('problem', 'p1') },
      { table: 'problem', operation: 'read', script: ({ canRead }) => canRead('sn_customerservice_case', 'c1') },
    ];
    expect(found(serviceWith(...acls).as('ada'), 'problem', '')).to.deep.equal([]);
    expect(found(serviceWith(...acls).as('ada'), 'sn_customerservice_case', '')).to.deep.equal([]);
  });

  it('that was met on the way round a circle is judged again outside it', () => {
    const acls: readonly AclRule[] = [
      { table: 'sn_customerservice_case', operation: 'read', script: ({ canRead }) => canRead('problem', 'p1') },
      { table: 'problem', operation: 'read', script: ({ canRead }) => canRead('sn_customerservice_case', 'c1') || true },
    ];
    const session = serviceWith(...acls).as('ada');
    expect(found(session, 'problem', '')).to.deep.equal(['p1']);
    expect(found(session, 'sn_customerservice_case', '')).to.deep.equal(['c1', 'c2']);
  });
});

describe('A rule that denies unless it passes', () => {
  const deny = (point: string, passes: boolean): AclRule => at(point, passes, { decision: 'deny-unless' });

  it('denies what another rule allows', () => {
    expect(readsCase('ada', at('sn_customerservice_case', true), deny('sn_customerservice_case', false))).to.equal(false);
  });

  it('denies from any point along the way', () => {
    expect(readsCase('ada', at('sn_customerservice_case', true), deny('task', false))).to.equal(false);
    expect(readsCase('ada', at('sn_customerservice_case', true), deny('*', false))).to.equal(false);
  });

  it('leaves the decision to the others when it passes', () => {
    expect(readsCase('ada', at('task', true), deny('sn_customerservice_case', true))).to.equal(true);
    expect(readsCase('ada', at('task', false), deny('sn_customerservice_case', true))).to.equal(false);
    expect(readsCase('ada', deny('sn_customerservice_case', true))).to.equal(false);
  });

  it('must pass together with all others of its kind', () => {
    expect(readsCase('ada', at('task', true), deny('task', true), deny('task', false))).to.equal(false);
  });

  it('works on fields too', () => {
    expect(readsField(at('task.number', true), deny('*.*', false))).to.equal(false);
    expect(readsField(deny('task.number', true))).to.equal(true);
  });
});

describe('Signing in', () => {
  it('is refused to nobody and to somebody unknown', () => {
    const unknown = { status: 401, message: 'User Not Authenticated', detail: 'Required to provide Auth information' };
    expect(refusalOf(() => serviceWith().as(null))).to.deep.equal(unknown);
    expect(refusalOf(() => serviceWith().as('mallory'))).to.deep.equal(unknown);
    expect(refusalOf(() => serviceWith().as(''))).to.deep.equal(unknown);
  });

  it('works by key and by user name', () => {
    const backend = serviceWith();
    expect(backend.as('ada')).to.equal(backend.as('ada.user'));
    expect(backend.as('ada').actor).to.deep.include({ sysId: 'ada', userName: 'ada.user' });
    expect(actor('ada', []).userName).to.equal('ada.user');
  });
});
