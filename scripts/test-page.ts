/**
 * The page that each test file runs in.
 *
 * Two things must happen before anything else is loaded: packages that were written for bundlers look for
 * `process.env`, and browsers report a postponed ResizeObserver notification, which is harmless, as an error of the page.
 */
export function testPage(testFramework: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tests</title>
    <script>
      globalThis.process = { env: { NODE_ENV: 'test' } };
      addEventListener('error', (event) => {
        if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
      });
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}
