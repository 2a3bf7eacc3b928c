/*
 * Runs before Lit. In a browser, `<a id="litHtmlVersions">` makes `globalThis.litHtmlVersions` that element, and Lit
 * would fail while it is imported, or take the page for an old browser. A page with texts of many people cannot rule
 * such an id out, so each name that Lit looks for gets a value of its own, which an element cannot take over.
 */

const versions = ['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions'];
const switches = [
  'litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport', 'ShadyCSS', 'litNonce',
];

/** Values that a copy of Lit on the page, or the page itself, has already put there are kept. */
function claim(name: string, value: unknown): void {
  if (Object.hasOwn(globalThis, name)) return;
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

for (const name of versions) claim(name, []);
for (const name of switches) claim(name, undefined);

export {};
