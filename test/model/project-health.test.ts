import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { healthOf } from '../../src/model/project-health.rule.js';

/** A Friday. */
const now = Date.UTC(2026, 10, 20, 9);
const day = 86_400_000;

describe('the health of a project task', () => {
  /** Written by hand: days in November 2026. */
  const cases: readonly (readonly [what: string, state: string, end: readonly [day: number, hour: number] | null, health: string])[] = [
    ['ended yesterday', '1', [19, 23], 'red'],
    ['ends earlier today', '1', [20, 0], 'yellow'],
    ['ends later today', '2', [20, 23], 'yellow'],
    ['ends on Saturday', '1', [21, 9], 'yellow'],
    ['ends on Monday, the first working day from now', '1', [23, 9], 'yellow'],
    ['ends on Wednesday, the third', '1', [25, 23], 'yellow'],
    ['ends on Thursday, the fourth', '1', [26, 0], 'green'],
    ['ends next month', '-5', [60, 0], 'green'],
    ['is not planned', '1', null, 'green'],
    ['should have ended, and is complete', '3', [1, 0], 'green'],
    ['should have ended, and was skipped', '7', [1, 0], 'green'],
  ];
  for (const [what, state, end, health] of cases) {
    it(`is ${health} when it ${what}`, () => {
      expect(healthOf({ state, plannedEnd: end === null ? null : Date.UTC(2026, 10, end[0], end[1]) }, now)).to.equal(health);
    });
  }

  it('never gets better while time goes by', () => {
    const order = ['green', 'yellow', 'red'];
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 30 * day }), fc.integer({ min: 0, max: 30 * day }), (clock, left, passed) => {
      const at = (later: number): number => order.indexOf(healthOf({ state: '1', plannedEnd: clock + left }, clock + later));
      expect(at(passed)).to.be.at.least(at(0));
    }));
  });

  it('is yellow on the day of the end and for three to five days before it', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 40_000 }), (end) => {
      const yellow = Array.from({ length: 10 }, (_, before) => healthOf({ state: '1', plannedEnd: end * day }, (end - before) * day)).filter((health) => health === 'yellow');
      expect(yellow.length).to.be.within(4, 6);
    }));
  });
});
