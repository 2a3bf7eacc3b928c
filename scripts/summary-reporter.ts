import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { relative } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

/**
 * Ends a run with the line `N passed, N failed`, whatever else is printed and however the run ends. A file that cannot
 * be loaded or has no test counts as one failure, so does a skipped test, and so does a run that never got as far as
 * running a test.
 */
export function summaryReporter(): Reporter {
  let total: Count = { passed: 0, failed: 1 };
  process.on('exit', () => {
    if (total.failed > 0) process.exitCode = 1;
    console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
  });
  return {
    onTestRunFinished({ sessions }) {
      total = { passed: 0, failed: 0 };
      for (const session of sessions) addSession(total, session);
    },
  };
}

function addSession(total: Count, session: TestSession): void {
  const own: Count = { passed: 0, failed: 0 };
  if (session.testResults !== undefined) addSuite(own, session.testResults);
  const file = relative(process.cwd(), session.testFile);
  if (own.passed + own.failed === 0) {
    own.failed = 1;
    console.log(`No test of this file was run, which counts as one failure: ${file}`);
  } else if (!session.passed && own.failed === 0) {
    own.failed = 1;
    console.log(`This file failed outside its tests, which counts as one failure: ${file}`);
  }
  total.passed += own.passed;
  total.failed += own.failed;
}

function addSuite(count: Count, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.passed && !test.skipped) count.passed += 1;
    else count.failed += 1;
  }
  for (const inner of suite.suites) addSuite(count, inner);
}
