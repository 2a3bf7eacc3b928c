import { expect } from '@open-wc/testing';
import type { Identity } from '../../src/data/identity.js';
import type { Condition, ListQuery } from '../../src/data/query.js';
import { resolveQuery } from '../../src/data/resolve-query.js';

const person: Identity = { id: 'me1', name: 'Mira', roles: [], groups: ['g1', 'g2'], account: 'acc1' };
const alone: Identity = { id: 'me2', name: 'Piet', roles: [], groups: [] };
const now = Date.UTC(2026, 0, 31, 13, 5, 0);

function resolved(where: Condition, identity = person): unknown {
  const query: ListQuery = { table: 'problem', fields: ['number'], raw: [], where, limit: 20 };
  try {
    return resolveQuery(query, identity, now).where;
  } catch (error) {
    return error instanceof Error ? error.message : 'foreign';
  }
}

describe('Queries about me and now', () => {
  it('puts the person’s key in the place of "me"', () => {
    const where = { field: 'assigned_to', op: 'equals', value: { me: 'user' } } as const;
    expect(resolved(where)).to.deep.equal({ field: 'assigned_to', op: 'equals', value: 'me1' });
  });

  it('takes an approver for the person and for those they stand in for', () => {
    const where = { field: 'approver', op: 'equals', value: { me: 'approver' } } as const;
    expect(resolved(where)).to.deep.equal({ field: 'approver', op: 'in', value: ['me1'] });
    expect(resolved(where, { ...person, standsInFor: ['u7'] })).to.deep.equal({ field: 'approver', op: 'in', value: ['me1', 'u7'] });
  });

  it('puts the person’s groups in the place of "my groups"', () => {
    const where = { field: 'assignment_group', op: 'in', value: { me: 'groups' } } as const;
    expect(resolved(where)).to.deep.equal({ field: 'assignment_group', op: 'in', value: ['g1', 'g2'] });
    expect(resolved({ ...where, op: 'equals' })).to.deep.equal({ field: 'assignment_group', op: 'in', value: ['g1', 'g2'] });
  });

  it('asks a list field for each of the person’s groups', () => {
    const clause = { field: 'contributor_groups', op: 'contains' } as const;
    expect(resolved({ ...clause, value: { me: 'groups' } })).to.deep.equal({
      any: [{ ...clause, value: 'g1' }, { ...clause, value: 'g2' }],
    });
  });

  it('G-34 finds nothing in the groups of somebody without groups', () => {
    const clause = { field: 'assignment_group', op: 'in', value: { me: 'groups' } } as const;
    expect(resolved(clause, alone)).to.deep.equal({ field: 'assignment_group', op: 'in', value: [] });
    expect(resolved({ ...clause, op: 'contains' }, alone)).to.deep.equal({ field: 'assignment_group', op: 'in', value: [] });
  });

  it('G-34 refuses to exclude the groups of somebody without groups, which would exclude nothing', () => {
    const clause = { field: 'assignment_group', op: 'not-in', value: { me: 'groups' } } as const;
    expect(resolved(clause, alone)).to.equal('query-refused');
    expect(resolved({ ...clause, op: 'not-contains' }, alone)).to.equal('query-refused');
    expect(resolved(clause)).to.deep.equal({ field: 'assignment_group', op: 'not-in', value: ['g1', 'g2'] });
  });

  it('finds nothing of the account of somebody without account', () => {
    const clause = { field: 'account', op: 'equals', value: { me: 'account' } } as const;
    expect(resolved(clause)).to.deep.equal({ field: 'account', op: 'equals', value: 'acc1' });
    expect(resolved(clause, alone)).to.deep.equal({ field: 'account', op: 'in', value: [] });
    expect(resolved({ ...clause, op: 'not-equals' }, alone)).to.equal('query-refused');
  });

  it('refuses comparisons that make no sense for several keys', () => {
    expect(resolved({ field: 'assignment_group', op: 'less-than', value: { me: 'groups' } })).to.equal('query-refused');
  });

  const moments = [
    [{ unit: 'minute', offset: -5 }, '2026-01-31 13:00:00'],
    [{ unit: 'hour', offset: 24 }, '2026-02-01 13:05:00'],
    [{ unit: 'day', offset: -31 }, '2025-12-31 13:05:00'],
  ] as const;
  for (const [value, text] of moments) {
    it(`turns ${value.offset} ${value.unit}(s) from now into the instant ${text} UTC`, () => {
      expect(resolved({ field: 'opened_at', op: 'at-least', value })).to.deep.equal({ field: 'opened_at', op: 'at-least', value: text });
    });
  }

  it('refuses a time that no calendar has', () => {
    expect(resolved({ field: 'opened_at', op: 'at-least', value: { unit: 'day', offset: 1e12 } })).to.equal('query-refused');
  });

  it('reaches every leaf and leaves what is no question about me or now as it is', () => {
    const plain = { field: 'active', op: 'equals', value: true } as const;
    const mine = { field: 'opened_by', op: 'in', value: { me: 'user' } } as const;
    expect(resolved({ any: [{ all: [plain, mine] }, plain] })).to.deep.equal({
      any: [{ all: [plain, { field: 'opened_by', op: 'in', value: ['me1'] }] }, plain],
    });
  });
});
