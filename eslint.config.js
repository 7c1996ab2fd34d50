import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The house has one direction (docs/decisions.md): `addin` and `scripts` use `templates` and `ledger`,
 * `templates` uses `ledger`, `ledger` uses nothing but zod and fraction.js.
 */
const forbid = (files, patterns, paths = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns, paths }] },
});
const rooms = (...names) => ({
  group: names.flatMap((n) => [`**/${n}/**`]),
  message: 'Against the direction of the house; see docs/decisions.md.',
});

/** What opens a file to read it, by whichever name of the module. */
const READING = ['readFile', 'readFileSync', 'createReadStream', 'open', 'openSync', 'default', 'promises'];
const reading = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map((name) => ({
  name,
  importNames: READING,
  message: 'Reading a pipe would never end: read through scripts/files/read-regular.ts or intake/read-file.ts.',
}));
/** Programs for those who work on the house; no committee's folder is theirs. */
const TOOLS = [
  'bench',
  'check',
  'corpus',
  'docs',
  'fuzz',
  'gallery',
  'handbooks',
  'licences',
  'package',
  'reliability',
  'survivors',
].map((name) => `scripts/${name}/**`);

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  forbid(
    ['ledger/**'],
    [
      rooms('templates', 'scripts', 'addin', 'test'),
      { regex: '^(?!\\.|zod$|fraction\\.js$)', message: 'The domain uses nothing but zod and fraction.js.' },
    ],
  ),
  forbid(
    ['templates/**'],
    [rooms('scripts', 'addin', 'test'), { regex: '^node:', message: 'Templates run in the add-in too.' }],
  ),
  forbid(['scripts/**'], [rooms('addin', 'test')], reading),
  forbid([...TOOLS, 'scripts/files/**', 'scripts/intake/read-file.ts'], [rooms('addin', 'test')]),
  forbid(['addin/**'], [rooms('scripts', 'test')]),
  {
    files: ['addin/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // The gateway alone speaks to Excel (docs/decisions.md).
    files: ['addin/**'],
    ignores: ['addin/excel/**'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'OfficeExtension'] },
  },
  {
    // The page's first script is ES5, which has nothing but `var`.
    files: ['addin/gate/**'],
    rules: { 'no-var': 'off' },
  },
  { files: ['addin/taskpane/**'], ...reactHooks.configs.flat['recommended-latest'] },
);
