import { expect } from '@open-wc/testing';
import { eventDetail } from '../../src/guard/event-detail.js';
import { project } from '../../src/guard/project.js';
import { canary, codeOf, effectiveOf, isDeeplyFrozen, rawRow, reachableTexts } from './situation.js';

const row = project(rawRow({ number: 'T1', state: { display_value: 'New', value: '1' }, salary: canary }), effectiveOf({ list: ['number', 'state'], raw: ['state'] }));
if (!row) throw new Error('This row should be projected.');

describe('what an event tells of a record', () => {
  it('G-51 is its name and the granted fields, frozen, without a prototype', () => {
    const detail = eventDetail(row);
    expect([detail.ref, { ...detail.display }, { ...detail.value }]).to.deep.equal(['task/one', { number: 'T1', state: 'New' }, { state: '1' }]);
    for (const part of [detail, detail.display, detail.value]) expect(Reflect.getPrototypeOf(part)).to.equal(null);
    expect(isDeeplyFrozen(detail)).to.equal(true);
    expect(reachableTexts(detail)).to.not.contain(canary);
  });

  it('G-51 can be less, and never more', () => {
    expect({ ...eventDetail(row, ['number', 'salary', 'toString']).display }).to.deep.equal({ number: 'T1' });
    expect({ ...eventDetail(row, []).display }).to.deep.equal({});
  });

  it('G-51 is told of no row that the guard did not make', () => {
    expect(codeOf(() => eventDetail({ ...row, display: { salary: canary } }))).to.equal('write-refused');
  });
});
