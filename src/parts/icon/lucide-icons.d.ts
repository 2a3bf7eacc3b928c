/**
 * Single icons by path. The package declares types for its entry only, and that entry drags every icon into a page that
 * is served without a bundler.
 */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
  export { icon as default };
}
