import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs } from 'typescript-eslint';
import { fileName } from './scripts/lint/file-name.rule.ts';
import { logicalCss } from './scripts/lint/logical-css.rule.ts';
import { safeTemplate } from './scripts/lint/safe-template.rule.ts';

const markupAsText =
  'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc';

/** Constructs that are refused everywhere in the product, each with what to do instead. */
const refused = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]:not(:has(> Decorator))',
    message: 'Use #private.',
  },
  {
    selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.(?!.*\\.(js|json)$)/]',
    message: 'Relative imports end in .js.',
  },
  {
    selector: 'ImportDeclaration[source.value="lit/decorators.js"] > ImportSpecifier[imported.name="customElement"]',
    message: 'Importing a module must not register anything; src/define-widget.ts does.',
  },
  { selector: `MemberExpression[property.name=/^(${markupAsText})$/]`, message: 'Markup must not be set as text.' },
  { selector: 'MemberExpression[object.name="document"][property.name=/^writeln?$/]', message: 'Markup must not be set as text.' },
  {
    selector: 'MemberExpression[property.name=/^toLocale(Date|Time)?String$/]',
    message: 'Format with Intl and the locale of the session.',
  },
  { selector: 'TSAsExpression > TSAsExpression', message: 'Write a type guard.' },
];

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Only adapters and the loading of views talk to a server.',
}));

const persistence = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
  name,
  message: 'Record data lives in memory only (G-52).',
}));

const define = {
  selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
  message: 'Importing a module must not register anything; src/define-widget.ts does.',
};

const guardLookUp = {
  selector: 'BinaryExpression[operator="in"]:not([left.type="PrivateIdentifier"])',
  message: 'Inherited names would be found too; use a Set, a Map or Object.hasOwn (G-06).',
};

const unsafeDirectives = {
  paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((name) =>
    ['lit', 'lit-html'].map((from) => ({
      name: `${from}/directives/${name}.js`,
      message: 'Does not hold under a strict Content Security Policy.',
    })),
  ),
  patterns: [{ regex: '^\\.\\.?/(.*/)?index\\.js$', message: 'Import the file that has it.' }],
};

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'coverage', '.cache', 'node_modules', 'examples/*/dist', '**/mockServiceWorker.js']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.js'],
    extends: [configs.base],
    plugins: { house: { rules: { 'file-name': fileName, 'logical-css': logicalCss, 'safe-template': safeTemplate } } },
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', 300],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'house/file-name': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'mocks/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'vite.config.ts'],
    extends: [configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './scripts/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Adapters and pages are not all written in TypeScript: what a type promises may have to be made true.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An async method turns everything it throws into a rejection, with or without an await.
      '@typescript-eslint/require-await': 'off',
      // Lit binds the listeners of a template to their element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'mocks/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-imports': ['error', unsafeDirectives],
      'no-restricted-syntax': ['error', ...refused, define],
    },
  },
  {
    files: ['src/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    ...wc.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...network, ...persistence],
      'house/logical-css': 'error',
      'house/safe-template': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/adapters/**/*.ts', 'src/views/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...persistence] },
  },
  { files: ['src/guard/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...refused, define, guardLookUp] } },
  { files: ['src/define*.ts', 'src/loader.ts'], rules: { 'no-restricted-syntax': ['error', ...refused] } },
  { files: ['scripts/**/*.ts', 'bench/**/*.ts'], rules: { 'no-restricted-syntax': ['error', refused[0], refused[1]] } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'examples/**/*.ts', '.storybook/**/*.ts'],
    extends: [configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Assertions read as expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Addresses that must be refused are written down to be refused.
      'no-script-url': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[object.name=/^(it|describe)$/][property.name=/^(skip|only)$/]', message: 'Every test runs.' },
        { selector: 'Identifier[name="aTimeout"]', message: 'Wait for what must happen, not for time to pass.' },
      ],
    },
  },
);
