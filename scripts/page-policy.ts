import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Serves the pages of `test/build/hosts` under the Content Security Policy that their address asks for: `?policy=…`. */
export const pagePolicy: Middleware = (context, next) => {
  const { policy } = context.query;
  if (context.path.startsWith('/test/build/hosts/') && typeof policy === 'string') {
    context.set('Content-Security-Policy', policy);
  }
  return next();
};
