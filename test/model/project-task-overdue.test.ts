import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isOverdue } from '../../src/model/project-task-overdue.rule.js';
import { itHolds } from '../setup/rule-property.js';

const now = Date.UTC(2026, 10, 20, 9);

describe('a project task that should be done by now', () => {
  /** Written by hand: state, planned end from now in milliseconds, and whether it is overdue. */
  const tasks: readonly (readonly [state: string | undefined, end: number | null, expected: boolean])[] = [
    ['-5', -1, true], ['1', -1, true], ['2', -1, true],
    ['3', -1, false], ['4', -1, false], ['7', -1, false],
    ['1', 0, false], ['1', 1, false], ['1', null, false],
    // A state that is not granted says nothing of the task being closed.
    [undefined, -1, true],
  ];
  for (const [state, end, expected] of tasks) {
    it(`is ${expected ? '' : 'not '}one in state ${state ?? 'unknown'} with its end ${end === null ? 'unplanned' : `${end} ms from now`}`, () => {
      expect(isOverdue({ state, plannedEnd: end === null ? null : now + end }, now)).to.equal(expected);
    });
  }

  itHolds(
    'stays one until it is closed',
    (rule) => fc.property(fc.integer(), fc.nat(), fc.nat(), (end, first, later) => {
      const at = (time: number): boolean => rule({ state: '1', plannedEnd: end }, time);
      const isClosedOne = rule({ state: '3', plannedEnd: end }, end + first);
      return at(end + first) === first > 0 && (!at(end + first) || at(end + first + later)) && !isClosedOne;
    }),
    isOverdue,
    {
      'forgot it after a while': (work, time) => isOverdue(work, time) && time - (work.plannedEnd ?? 0) < 1_000_000,
      'did not see that it is closed': ({ plannedEnd }, time) => isOverdue({ state: '1', plannedEnd }, time),
      'began with the moment of the end': ({ state, plannedEnd }, time) => isOverdue({ state, plannedEnd }, time + 1),
    },
  );
});
