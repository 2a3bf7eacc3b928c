import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/browser.ts';
import { demoService } from './scripts/demo-service.ts';
import { freePort } from './scripts/free-port.ts';
import { heapSearch, wholeStrings } from './scripts/heap-search.ts';
import { pagePolicy } from './scripts/page-policy.ts';
import { summaryReporter } from './scripts/summary-reporter.ts';
import { testPage } from './scripts/test-page.ts';
import { serveServiceWorker } from './scripts/service-worker.ts';

// Before anything that can fail, so that every run ends with its line.
const summary = summaryReporter();
const browser = await findBrowser();
console.log(browser.reason);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  // What looks at the build needs one: `npm run build`, then `npm run test:build`.
  files: ['test/**/*.test.ts', '!test/build/**'],
  hostname: '127.0.0.1',
  port: await freePort(),
  // MSW has other code for Node; without the first condition a page would be given that.
  nodeResolve: { exportConditions: ['browser', 'development'], browser: true },
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Generous: a slow machine is no failure, and a test that hangs is one all the same.
  testFramework: { config: { timeout: 40_000 } },
  testRunnerHtml: testPage,
  middleware: [serveServiceWorker, demoService(), pagePolicy],
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: './tsconfig.json' }), heapSearch()],
  // Lit greets everybody who runs its development build; that build is wanted for its warnings.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), summary],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: browser.executablePath,
        args: [...browser.args, wholeStrings],
        env: { ...process.env, ...browser.env },
      },
      async createPage({ context }) {
        // A context for each page, since files run side by side: what a test leaves in the storage, as those do that plant
        // leaks, must not be found by one in another file.
        const page = await (await context.browser().createBrowserContext()).newPage();
        // A page is ready once all of its modules are there; the runner has limits of its own.
        page.setDefaultNavigationTimeout(60_000);
        // Files run side by side, but only one tab can be in front: without this, focus tests would fail in the others.
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
};
