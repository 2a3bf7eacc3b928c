import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { healthOf } from '../../src/model/project-health.rule.js';
import { itHolds } from '../setup/rule-property.js';

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

  itHolds(
    'never gets better while time goes by',
    (rule) => {
      const order = ['green', 'yellow', 'red'];
      const time = fc.integer({ min: 0, max: 30 * day });
      return fc.property(fc.integer({ min: 0, max: 4e12 }), time, time, (clock, left, passed) => {
        const at = (later: number): number => order.indexOf(rule({ state: '1', plannedEnd: clock + left }, clock + later));
        return at(passed) >= at(0);
      });
    },
    healthOf,
    {
      'forgot what is over': (work, now) => (healthOf(work, now) === 'red' ? 'green' : healthOf(work, now)),
      'went by the distance to the end on both sides of it': ({ state, plannedEnd }, now) => (
        healthOf({ state, plannedEnd: plannedEnd === null ? null : now + Math.abs(plannedEnd - now) }, now)),
    },
  );

  itHolds(
    'is yellow while no more than three working days are left, and on the day of the end',
    (rule) => fc.property(fc.integer({ min: 10, max: 40_000 }), fc.nat(12), (end, before) => {
      const today = end - before;
      const left = Array.from({ length: before }, (_, index) => new Date((today + 1 + index) * day).getUTCDay());
      const working = left.filter((weekday) => weekday >= 1 && weekday <= 5).length;
      return (rule({ state: '1', plannedEnd: end * day }, today * day) === 'yellow') === (working <= 3);
    }),
    healthOf,
    {
      'counted Saturdays and Sundays': ({ plannedEnd }, now) => ((plannedEnd ?? 0) - now <= 3 * day ? 'yellow' : 'green'),
      'warned a day late': (work, now) => (healthOf(work, now - day) === 'yellow' ? healthOf(work, now) : 'green'),
      'took Fridays for days off': ({ state, plannedEnd }, now) => healthOf({ state, plannedEnd: (plannedEnd ?? 0) + day }, now + day),
    },
  );
});
