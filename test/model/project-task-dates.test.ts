import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { actualDateProblems } from '../../src/model/project-task-dates.rule.js';
import type { ActualDateProblem } from '../../src/model/project-task-dates.rule.js';
import { itHolds } from '../setup/rule-property.js';

const now = Date.UTC(2026, 10, 20, 9);
const hour = 3_600_000;

describe('actual dates of a project task', () => {
  /** Written by hand; hours from now. */
  const cases: readonly (readonly [what: string, state: string | undefined, start: number | null, end: number | null, problems: readonly ActualDateProblem[]])[] = [
    ['nothing yet', '1', null, null, []],
    ['a start', '1', -5, null, []],
    ['a start in days to come', '-5', 48, null, []],
    ['an end without a start', '1', null, -1, []],
    ['start and end', '2', -5, -1, []],
    ['an end in the moment of the start', '2', -5, -5, []],
    ['an end now', '2', -5, 0, []],
    ['an end before the start', '2', -1, -5, ['end-before-start']],
    ['an end in the future', '2', -5, 1, ['end-in-future']],
    ['an end in the future, before a later start', '2', 9, 1, ['end-before-start', 'end-in-future']],
    ['a complete task', '3', -5, -1, ['closed']],
    ['an incomplete task', '4', -5, -1, ['closed']],
    ['a skipped task with nonsense', '7', -1, -5, ['closed', 'end-before-start']],
    ['a state that is not granted', undefined, -5, -1, []],
    ['a state of the instance’s own', '12', -5, -1, []],
  ];
  for (const [what, state, start, end, problems] of cases) {
    it(`${what}: ${problems.join(', ') || 'can be stored'}`, () => {
      const at = (hours: number | null): number | null => (hours === null ? null : now + hours * hour);
      expect(actualDateProblems({ state, start: at(start), end: at(end) }, now)).to.deep.equal(problems);
    });
  }

  const apart = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -1e11, max: 1e11 }));

  itHolds(
    'depend on nothing but the order of start, end and now',
    (rule) => fc.property(fc.integer({ min: 2e11, max: 4e12 }), apart, apart, apart, (start, lasted, ago, shift) => {
      const [end, clock] = [start + lasted, start + lasted + ago];
      const found = rule({ state: '2', start, end }, clock);
      const later = rule({ state: '2', start: start + shift, end: end + shift }, clock + shift);
      return found.includes('end-before-start') === lasted < 0 && found.includes('end-in-future') === ago < 0 && found.join() === later.join();
    }),
    actualDateProblems,
    {
      'let no work end when it starts': (dates, clock) => (
        dates.start === dates.end ? [...actualDateProblems(dates, clock), 'end-before-start'] : actualDateProblems(dates, clock)),
      'let no work end now': (dates, clock) => (
        dates.end === clock ? [...actualDateProblems(dates, clock), 'end-in-future'] : actualDateProblems(dates, clock)),
      'told one problem only': (dates, clock) => actualDateProblems(dates, clock).slice(0, 1),
      'took the start for the end': ({ state, start }, clock) => actualDateProblems({ state, start, end: start }, clock),
    },
  );
});
