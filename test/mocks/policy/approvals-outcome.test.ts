import { expect } from '@open-wc/testing';
import { outcomeOf } from '../../../mocks/policy/business/approval/outcome.js';
import type { Awaited, Outcome } from '../../../mocks/policy/business/approval/outcome.js';

const [a, r, q, n, x] = ['approved', 'rejected', 'requested', 'not requested', 'not_required'] as const;

/** Written by hand, as the documentation of group approvals has it. */
const cases: readonly (readonly [waitFor: Awaited['waitFor'], rejectHandling: Awaited['rejectHandling'], states: readonly string[], Outcome | null])[] = [
  ['any', 'reject', [q, q], null],
  ['any', 'reject', [a, q], a],
  ['any', 'reject', [r, q], r],
  ['any', 'reject', [a], a],
  ['any', 'continue', [r, q], null],
  ['any', 'continue', [r, n], null],
  ['any', 'continue', [r, a, q], a],
  ['any', 'continue', [r, r], r],
  ['all', 'reject', [a, q], null],
  ['all', 'reject', [a, n], null],
  ['all', 'reject', [a, a], a],
  ['all', 'reject', [a, r, q], r],
  ['all', 'continue', [r, q], null],
  ['all', 'continue', [r, a], r],
  ['all', 'continue', [a, a, x], a],
  ['all', 'reject', [x, x], null],
  ['any', 'reject', [], null],
];

describe('the outcome of several answers', () => {
  for (const [waitFor, rejectHandling, states, outcome] of cases) {
    it(`waiting for ${waitFor}, where a rejection means ${rejectHandling}: ${states.join(', ') || 'none'} amount to ${outcome ?? 'nothing yet'}`, () => {
      expect(outcomeOf(states, { waitFor, rejectHandling })).to.equal(outcome);
      expect(outcomeOf(states.toReversed(), { waitFor, rejectHandling })).to.equal(outcome);
    });
  }
});
