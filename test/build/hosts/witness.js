// What the page does against its own policy, and what nobody catches; read by the test around the frame.
globalThis.violations = [];
globalThis.errors = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  globalThis.violations.push([effectiveDirective, blockedURI, sample].join(' ').trim());
});
addEventListener('error', ({ message }) => globalThis.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => globalThis.errors.push(String(reason)));
