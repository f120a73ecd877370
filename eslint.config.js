// What review should not have to say. Rooms and cycles are checked by dependency-cruiser, formatting by prettier.
import tseslint from 'typescript-eslint';

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing has one name everywhere, and the file is called after it.',
};
const noEnums = {
  selector: 'TSEnumDeclaration',
  message:
    'Use a union of string literals: enums exist at the GraphQL edge only (registerEnumType over a const object).',
};
const noDateNow = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Rules read no clock: take the day or the instant as a value (the Clock of #kernel is handed in by main).',
};
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read once, in main, and understood once, in #config.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'web/dist/',
      'web/',
      'node_modules/',
      'coverage/',
      '.gianh/',
      '**/*.d.ts',
      'src/client/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExports, noEnums],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'variable', format: ['camelCase', 'PascalCase', 'UPPER_CASE'], leadingUnderscore: 'allow' },
        { selector: 'import', format: null },
        { selector: 'function', format: ['camelCase', 'PascalCase'] },
        { selector: 'parameter', format: ['camelCase'], leadingUnderscore: 'allow' },
        { selector: ['variable', 'parameter'], modifiers: ['destructured'], format: null },
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z][a-z]', match: false } },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-depth': ['error', 4],
      'max-params': ['error', 7],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', noDefaultExports, noEnums, noEnvironment],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/metrics/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExports, noEnums, noEnvironment, noDateNow] },
  },
  {
    // The composition root reads the environment; the embedded server's child process is given a cleaned copy of it.
    files: ['src/main.ts', 'src/main/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts', 'src/store/**/server-environment.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExports, noEnums] },
  },
  {
    // Jest wants its global set-up as a default export; scripts of tests speak to whoever starts them.
    files: ['test/support/**/*.ts', 'test/bench/**/*.ts', 'test/drills/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  { files: ['src/cli.ts', 'src/cli/**/*.ts', 'docs/examples/**/*.ts'], rules: { 'no-console': 'off' } },
);
