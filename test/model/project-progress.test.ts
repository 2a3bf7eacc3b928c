import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { progressOf } from '../../src/model/project-progress.rule.js';

describe('the progress of a project', () => {
  const cases: readonly (readonly [what: string, parts: readonly (readonly [state: string, percent: number])[], progress: number | null])[] = [
    ['without parts is not known', [], null],
    ['of which all was skipped is not known', [['7', 0], ['7', 80]], null],
    ['is the mean of its parts', [['2', 20], ['1', 0], ['2', 70]], 30],
    ['counts what is complete in full', [['3', 0], ['1', 0]], 50],
    ['leaves out what was skipped', [['3', 100], ['7', 0]], 100],
    ['keeps what an incomplete part has come to', [['4', 60], ['3', 100]], 80],
    ['is rounded down', [['3', 100], ['3', 100], ['2', 99]], 99],
    ['takes no figure beyond its bounds', [['2', 250], ['2', -50]], 50],
  ];
  for (const [what, parts, progress] of cases) {
    it(what, () => expect(progressOf(parts.map(([state, percent]) => ({ state, percent })))).to.equal(progress));
  }

  const part = fc.record({ state: fc.constantFrom('-5', '1', '2', '3', '4'), percent: fc.integer({ min: 0, max: 100 }) });

  it('is 100 only when every part is', () => {
    fc.assert(fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      expect(progressOf(parts) === 100).to.equal(parts.every(({ state, percent }) => state === '3' || percent === 100));
    }));
  });

  it('never falls when a part is completed', () => {
    fc.assert(fc.property(fc.array(part, { minLength: 1 }), fc.nat(), (parts, at) => {
      const after = parts.map((one, index) => (index === at % parts.length ? { ...one, state: '3' } : one));
      expect(progressOf(after)).to.be.at.least(progressOf(parts) ?? 0);
    }));
  });
});
