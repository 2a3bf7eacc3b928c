import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { progressOf } from '../../src/model/project-progress.rule.js';
import { itHolds } from '../setup/rule-property.js';

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

  const percent = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 99, 100));
  const part = fc.record({ state: fc.constantFrom('-5', '1', '2', '3', '4', '7'), percent });

  itHolds(
    'is 100 only when every part that counts is',
    (rule) => fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const counted = parts.filter(({ state }) => state !== '7');
      return (rule(parts) === 100) === (counted.length > 0 && counted.every((one) => one.state === '3' || one.percent === 100));
    }),
    progressOf,
    {
      'rounded up': (parts) => (progressOf(parts) === 99 ? 100 : progressOf(parts)),
      'counted what was skipped': (parts) => progressOf(parts.map((one) => (one.state === '7' ? { ...one, state: '1' } : one))),
      'believed the figure of complete parts': (parts) => progressOf(parts.map((one) => (one.state === '3' ? { ...one, state: '4' } : one))),
    },
  );

  itHolds(
    'never falls when a part is completed',
    (rule) => fc.property(fc.array(part, { minLength: 1 }), fc.nat(), (parts, at) => {
      const after = parts.map((one, index) => (index === at % parts.length && one.state !== '7' ? { ...one, state: '3' } : one));
      return (rule(after) ?? 0) >= (rule(parts) ?? 0);
    }),
    progressOf,
    {
      'left complete parts out': (parts) => progressOf(parts.filter(({ state }) => state !== '3')),
      'took the best part for all': (parts) => (parts.some(({ state }) => state === '3') ? 0 : progressOf(parts)),
    },
  );
});
