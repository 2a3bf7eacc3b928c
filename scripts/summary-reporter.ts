import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { relative } from 'node:path';
import { Failures } from './failures.ts';

interface Count {
  passed: number;
  failed: number;
}

/**
 * Ends a run with what failed and the line `N passed, N failed`, whatever else is printed and however the run ends. A file
 * that cannot be loaded or has no test counts as one failure, so does a skipped test, and so does a run that never got as
 * far as running a test.
 */
export function summaryReporter(): Reporter {
  let total: Count = { passed: 0, failed: 1 };
  const failures = new Failures();
  process.on('exit', () => {
    if (total.failed > 0) process.exitCode = 1;
    failures.print();
    console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
  });
  return {
    onTestRunFinished({ sessions }) {
      total = { passed: 0, failed: 0 };
      for (const session of sessions) addSession(total, failures, session);
    },
  };
}

function addSession(total: Count, failures: Failures, session: TestSession): void {
  const own: Count = { passed: 0, failed: 0 };
  const file = relative(process.cwd(), session.testFile);
  if (session.testResults !== undefined) addSuite(own, failures, [file], session.testResults);
  const outside = session.errors.map(({ message }) => message).join('; ');
  if (own.passed + own.failed === 0) {
    own.failed = 1;
    failures.add(file, `no test of this file was run, which counts as one failure. ${outside}`);
  } else if (!session.passed && own.failed === 0) {
    own.failed = 1;
    failures.add(file, `failed outside its tests, which counts as one failure. ${outside}`);
  }
  total.passed += own.passed;
  total.failed += own.failed;
}

function addSuite(count: Count, failures: Failures, names: readonly string[], suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.passed && !test.skipped) {
      count.passed += 1;
    } else {
      count.failed += 1;
      failures.add([...names, test.name].join(' › '), test.skipped ? 'skipped, which counts as a failure' : (test.error?.message ?? 'no message'));
    }
  }
  for (const inner of suite.suites) addSuite(count, failures, [...names, inner.name], inner);
}
