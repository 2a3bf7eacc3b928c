import { expect } from '@open-wc/testing';
import { keyOfName } from '../../../mocks/backend/keys.js';
import type { BusinessRule } from '../../../mocks/backend/types.js';
import { allow, found, refusalOf, smallService } from './small-service.js';

const table = 'sn_customerservice_case';

function rule(run: BusinessRule['run'], more: Partial<BusinessRule> = {}): BusinessRule {
  return { name: 'Rule', table: 'task', when: 'before', on: ['insert', 'update', 'delete'], run, ...more };
}

function service(...businessRules: readonly BusinessRule[]): ReturnType<typeof smallService> {
  return smallService({
    businessRules,
    records: { [table]: [{ sys_id: 'c1', number: 'CS1', state: '10', problem: 'p1' }], problem: [{ sys_id: 'p1', number: 'PRB1', state: '1' }] },
    acls: [allow('read', table, 'customer'), allow('write', table, 'customer'), allow('create', table, 'customer')],
  });
}

describe('A business rule', () => {
  it('before a write changes what is stored', () => {
    const session = service(rule(({ current, now }) => {
      current['opened_at'] = now();
      current['close_notes'] = 'set by the rule';
    }, { on: ['update'] })).as('ada');
    expect(session.update(table, 'c1', { short_description: 'x' })).to.include({ opened_at: '2026-03-18 12:00:00', close_notes: 'set by the rule' });
    expect(session.create(table, {})).to.not.have.any.keys('close_notes');
  });

  it('after a write sees what was stored and cannot change it', () => {
    const seen: (string | undefined)[] = [];
    const session = service(rule(({ current, find }) => {
      seen.push(find(table, 'c1')?.['short_description']);
      current['short_description'] = 'too late';
    }, { when: 'after' })).as('ada');
    expect(session.update(table, 'c1', { short_description: 'x' })['short_description']).to.equal('x');
    expect(seen).to.deep.equal(['x']);
  });

  it('sees what changed, and from what', () => {
    const seen: unknown[] = [];
    const session = service(rule(({ operation, current, previous, changes }) => {
      seen.push([operation, previous?.['state'], current['state'], changes('state'), changes('problem'), changes('comments')]);
    })).as('eve');
    session.update(table, 'c1', { state: '3' });
    session.update(table, 'c1', { comments: 'hello' });
    session.remove(table, 'c1');
    session.create(table, { state: '3' });
    expect(seen).to.deep.equal([
      ['update', '10', '3', true, false, false],
      ['update', '3', '3', false, false, true],
      ['delete', '3', '3', false, false, false],
      ['insert', undefined, '3', true, false, false],
    ]);
  });

  it('runs for its table and those that extend it, on its operations, while its condition holds', () => {
    const ran: string[] = [];
    const note = (name: string, more: Partial<BusinessRule>): BusinessRule => rule(() => void ran.push(name), more);
    const session = service(
      note('task', {}), note('case', { table }), note('problem', { table: 'problem' }), note('insert', { on: ['insert'] }),
      note('closing', { condition: 'state=3' }), note('broken', { condition: 'no_such_field=1' }),
    ).as('eve');
    session.update(table, 'c1', { state: '3' });
    expect(ran).to.deep.equal(['task', 'case', 'closing']);
  });

  it('does not run when nothing changes', () => {
    const session = service(rule(({ abort }) => abort())).as('ada');
    expect(session.update(table, 'c1', { state: '10' })['state']).to.equal('10');
  });

  it('writes elsewhere past the ACLs, through the rules that stand there', () => {
    const session = service(
      rule(({ insert, update, query }) => {
        for (const problem of query('problem', 'state=1')) update('problem', problem['sys_id'] ?? '', { state: '3' });
        insert('problem', { short_description: 'a new one', no_such_field: 'x', sys_mod_count: '9' });
      }, { table, when: 'after', on: ['update'] }),
      rule(({ current }) => {
        current['cause_notes'] = 'seen';
      }, { table: 'problem' }),
    );
    session.as('ada').update(table, 'c1', { state: '3' });
    expect(session.asSystem().list('problem', { query: 'ORDERBYnumber' }).records.map((record) =>
      [record['short_description'], record['state'], record['cause_notes'], record['sys_updated_by'], record['sys_mod_count'], record['no_such_field']]))
      .to.deep.equal([
      ['a new one', '1', 'seen', 'ada.user', '0', undefined],
      [undefined, '3', 'seen', 'ada.user', '1', undefined],
    ]);
  });

  it('finds records in the order in which they were stored', () => {
    const seen: (string | undefined)[][] = [];
    const session = smallService({
      records: { problem: ['c', 'a', 'b', 'd'].map((number) => ({ sys_id: number, number })) },
      businessRules: [rule(({ query }) => {
        seen.push(query('problem', 'numberINa,b,c^NQnumber=d').map(({ sys_id }) => sys_id), query('no_such_table', '').map(({ sys_id }) => sys_id));
      })],
    }).asSystem();
    session.update('problem', 'a', { state: '3' });
    expect(seen).to.deep.equal([['c', 'a', 'b', 'd'], []]);
  });

  it('that aborts is named in the refusal, with the rules around it', () => {
    const inner = rule(({ abort }) => abort(), { name: 'Keep problems open', table: 'problem' });
    const outer = rule(({ update }) => {
      update('problem', 'p1', { state: '3' });
    }, { name: 'Close problem', table });
    const refusal = refusalOf(() => service(inner, outer).as('ada').update(table, 'c1', { state: '3' }));
    expect(refusal).to.deep.equal({
      status: 403, message: 'Operation Failed',
      detail: `Operation against file 'problem' was aborted by Business Rule 'Keep problems open^${keyOfName('Keep problems open')}'. `
        + 'Business Rule Stack:Close problem,Keep problems open',
    });
    expect(keyOfName('Keep problems open')).to.match(/^[0-9a-f]{32}$/);
  });

  for (const when of ['before', 'after'] as const) {
    it(`that aborts ${when} the write undoes all that was done on the way, and nobody is told`, () => {
      const backend = service(rule(({ insert, update, abort }) => {
        insert('sys_user_group', { name: 'left over' });
        update('problem', 'p1', { state: '3' });
        update('problem', 'p1', { state: '10', number: 'PRB2' });
        update('problem', 'p1', { state: '1' });
        abort();
      }, { table, when }));
      const heard: string[] = [];
      backend.onChange((name) => heard.push(name));
      const system = backend.asSystem();
      const all = (): unknown => ['task', 'sys_user_group', 'sys_journal_field'].map((name) => system.list(name, {}));
      const before = all();
      refusalOf(() => backend.as('ada').update(table, 'c1', { state: '3', comments: 'lost' }));
      refusalOf(() => backend.as('ada').create(table, { comments: 'lost' }));
      refusalOf(() => backend.as('eve').remove(table, 'c1'));
      expect(all()).to.deep.equal(before);
      expect(found(system, 'problem', 'state=3')).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });
  }

  it('that never comes to an end is stopped', () => {
    const backend = service(rule(({ insert }) => {
      insert('problem', {});
    }, { on: ['insert'] }));
    expect(() => backend.asSystem().create('problem', {})).to.throw('Business rules call each other without end');
    expect(backend.asSystem().list('problem', {}).total).to.equal(1);
  });
});
