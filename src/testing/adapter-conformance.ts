import { aboutCases } from './cases/about.cases.js';
import { attachmentCases } from './cases/attachment.cases.js';
import { failureCases } from './cases/failure.cases.js';
import { makingCases } from './cases/making.cases.js';
import { pagingCases, searchCases, sortCases } from './cases/order.cases.js';
import { queryCases } from './cases/query.cases.js';
import { readingCases } from './cases/reading.cases.js';
import { writingCases } from './cases/writing.cases.js';
import type { Capabilities } from '../data/adapter.js';
import type { ConformanceCase } from './conformance-case.js';
import { type ConformanceSubject, misbehaviours } from './conformance-subject.js';

/** What a test framework offers; Mocha, Jest, Vitest, Jasmine and `node:test` do. */
export interface TestFramework {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/**
 * The requirements that an adapter has to meet, as far as its capabilities and the subject allow to check them. An adapter
 * may be called compatible when all of them pass and {@link uncoveredParts} is empty.
 *
 * @param capabilities What the adapter says it can do.
 */
export function conformanceCases(subject: ConformanceSubject, capabilities: Capabilities): readonly ConformanceCase[] {
  return [
    ...aboutCases(subject),
    ...readingCases(subject),
    ...pagingCases(subject),
    ...(capabilities.sort === 'none' ? [] : sortCases(subject, capabilities.sort)),
    ...(capabilities.search ? searchCases(subject) : []),
    ...queryCases(subject, capabilities.operators),
    ...writingCases(subject, capabilities),
    ...makingCases(subject),
    ...attachmentCases(subject),
    ...failureCases(subject),
  ];
}

/** What the suite could not check, because the adapter does not offer it or the subject says nothing about it. */
export function uncoveredParts(subject: ConformanceSubject, capabilities: Capabilities): readonly string[] {
  const { broken = {} } = subject;
  return [
    ...(['hidden', 'walk', 'update', 'create', 'operation', 'comment', 'attachment', 'making'] as const).filter((part) => subject[part] === undefined),
    ...(capabilities.sort === 'none' ? ['sort'] : []),
    ...(['search', 'activity', 'comments', 'versions'] as const).filter((part) => !capabilities[part]),
    ...misbehaviours.filter((kind) => broken[kind] === undefined).map((kind) => `broken: ${kind}`),
  ];
}

/** Runs the suite in a test framework. */
export function adapterConformance(framework: TestFramework, name: string, subject: ConformanceSubject, capabilities: Capabilities): void {
  framework.describe(`${name} keeps the contract of adapters`, () => {
    for (const { name: requirement, run } of conformanceCases(subject, capabilities)) framework.it(requirement, run);
  });
}
