import { expect } from '@open-wc/testing';
import fc from 'fast-check';

/** A mutant meets the same cases in every run, so that it is found in every run. The rule itself meets others each time. */
const seed = 20260131;

/** So many cases that a mutant is found by design and not by luck, unless a test says otherwise. */
const often = { numRuns: 2000 };

/**
 * Holds a rule by a property, and shows that the property holds anything at all: each mutant of the rule breaks it.
 *
 * @param what What is true of the rule, as the title of a test.
 * @param mutants What the rule might get wrong, as it completes "would be noticed if it …".
 */
export function itHolds<Rule>(what: string, property: (rule: Rule) => fc.IProperty<unknown>, rule: Rule, mutants: Readonly<Record<string, Rule>>, runs = often): void {
  it(what, () => fc.assert(property(rule), runs));
  for (const [fault, mutant] of Object.entries(mutants)) {
    it(`${what}: would be noticed if it ${fault}`, () => expect(fc.check(property(mutant), { ...runs, seed }).failed).to.equal(true));
  }
}
