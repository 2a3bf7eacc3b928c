/*
 * The floors of the house, lowest first. A file imports only from its own floor or from floors below it. Run by
 * `npm run floors`.
 */
const floors = [
  ['model'],
  ['data'],
  ['guard'],
  ['views'],
  ['adapters'],
  ['i18n', 'theme'],
  ['provider'],
  ['controllers'],
  ['parts'],
  ['widgets'],
];

/** What bundlers, pages and integrators start from. */
const entries = '^(src/(index|loader)|src/(views|testing)/index|mocks/(index|browser|node|server))\\.ts$';

const anyOf = (names) => `^src/(${names.join('|')})/`;

/** What each floor must not see: its neighbours, and everything above. */
const floorRules = floors.flatMap((floor, height) =>
  floor.map((name) => ({
    name: `floor-${name}`,
    comment: 'A file imports only from its own floor or from floors below it.',
    severity: 'error',
    from: { path: anyOf([name]) },
    to: { path: anyOf([...floor.filter((other) => other !== name), ...floors.slice(height + 1).flat(), 'testing']) },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    {
      name: 'floors-below-the-entries',
      comment: 'The files that stand in src itself put the floors together; no floor sees them.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'adapter-sees-data-only',
      comment: 'An adapter knows nothing of widgets, views or the guard, nor of another adapter.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/(model|data)/', '^src/adapters/$1/'] },
    },
    {
      name: 'guard-has-no-dependencies',
      comment: 'The guard is small enough to be read whole (G-71).',
      severity: 'error',
      from: { path: '^src/(guard|model)/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'only-the-store-sees-an-adapter',
      comment: 'There is no way from a widget to a backend but through the store and its guard.',
      severity: 'error',
      from: { path: '^src/(controllers|parts|widgets)/' },
      to: { path: '^src/(adapters/|data/adapter\\.ts$)' },
    },
    {
      name: 'product-without-mocks',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(mocks|test|stories|examples|bench|scripts)/' },
    },
    {
      name: 'mocks-see-the-model',
      comment: 'The mock is a backend of its own. It must not share code with what it is there to test.',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: '^src/', pathNot: '^src/(model|data)/' },
    },
    {
      name: 'mocks-see-types-of-data-only',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: '^src/data/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'demo-is-a-host',
      comment: 'The demo portal uses the kit as any page would.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^src/[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(src|mocks)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unused',
      comment: 'Every module is reached from an entry.',
      severity: 'error',
      from: { path: entries },
      to: { path: '^(src|mocks)/', pathNot: [entries, '\\.d\\.ts$'], reachable: false },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // The build of this package itself is not there before it has been built.
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client|portal-widgets/)' },
    },
    {
      name: 'declared-packages-only',
      comment: 'What is shipped relies on declared dependencies only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
