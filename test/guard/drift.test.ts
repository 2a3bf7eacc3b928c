import { expect } from '@open-wc/testing';
import { findDrift } from '../../src/guard/drift.js';
import { canary, rawRow } from './situation.js';

describe('drift', () => {
  it('G-13 G-57 names the fields that nobody asked for, and counts them', () => {
    const rows = [rawRow({ number: '1', sys_id: 'x', salary: canary, cost: canary }), rawRow({ number: '2', salary: canary })];
    const drift = findDrift('task', rows, ['number', 'sys_id'], 1);
    expect(drift).to.deep.equal({ table: 'task', fields: ['cost', 'salary'], dropped: 3, malformed: 1 });
    expect(drift).to.be.frozen;
    expect(JSON.stringify(drift)).to.not.contain(canary);
  });

  it('G-57 reads no value, not even by asking for it', () => {
    const silent = { getOwnPropertyDescriptor: () => { throw new Error('asked'); }, get: () => { throw new Error('asked'); } };
    expect(findDrift('task', [{ fields: new Proxy({ salary: canary }, silent) }], [], 0).fields).to.deep.equal(['salary']);
  });

  it('finds nothing in rows that hold what was asked, and in what is no row', () => {
    expect(findDrift('task', [rawRow({ number: '1' }), null, 'x', { fields: null }, [], { fields: [1] }], ['number'], 0)).to.deep.equal({ table: 'task', fields: [], dropped: 0, malformed: 0 });
  });

  it('counts cells that have no name', () => {
    expect(findDrift('task', [{ fields: { [Symbol('salary')]: canary } }], [], 0)).to.deep.equal({ table: 'task', fields: [], dropped: 1, malformed: 0 });
  });

  it('looks at the first ten rows and names a hundred fields at most', () => {
    const rows = Array.from({ length: 11 }, (_, index) => rawRow({ [`field_${index}`]: '1' }));
    expect(findDrift('task', rows, [], 0).fields.length).to.equal(10);
    const wide = rawRow(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`field_${index}`, '1'])));
    expect([findDrift('task', [wide], [], 0).fields.length, findDrift('task', [wide], [], 0).dropped]).to.deep.equal([100, 150]);
  });
});
