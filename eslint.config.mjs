import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Import boundaries of the three layers: client → shared ← cloudfunctions (docs/decisions/0001). */
const forbid = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const layer = (group, message) => ({ group, message });

const TO_CLIENT = layer(['**/client/**'], 'Only the client imports the client.');
const TO_FUNCTIONS = layer(['**/cloudfunctions/**'], 'Only functions import functions.');
const TO_TOOLS = layer(['**/tools/**'], 'Tools are for the shell.');
const TO_TESTS = layer(['**/test/**', '@test/**'], 'Tests are imported by tests alone.');
const TO_NODE = layer(['node:*'], 'No I/O here.');
const TO_CLOUD = layer(['@cloudbase/*', 'lmdb', 'mingo'], 'No database here.');
const TO_PLATFORM = layer(['@tarojs/*', 'react', 'react-dom', '@nutui/*'], 'No platform here.');

const CLOCK = [
  { object: 'Date', property: 'now', message: 'The clock is an argument.' },
  { object: 'Math', property: 'random', message: 'Chance is an argument.' },
];

export default tseslint.config(
  { ignores: ['dist/', '.local/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      // NaN is "unknown" in the evaluator's inner loop, and comparing with itself is its fastest test.
      'no-self-compare': 'off',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      ...forbid([TO_CLIENT, TO_FUNCTIONS, TO_TOOLS, TO_TESTS, TO_NODE, TO_CLOUD, TO_PLATFORM]),
      'no-restricted-properties': ['error', ...CLOCK],
      'no-restricted-globals': ['error', 'process', 'window', 'wx', 'fetch', 'localStorage', 'setTimeout'],
    },
  },
  { files: ['cloudfunctions/**'], rules: forbid([TO_CLIENT, TO_TOOLS, TO_TESTS, TO_PLATFORM]) },
  {
    files: ['client/src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...forbid([TO_FUNCTIONS, TO_TOOLS, TO_TESTS, TO_NODE, TO_CLOUD]),
      'no-restricted-globals': ['error', 'process', 'window', 'wx', 'fetch', 'localStorage', 'document'],
    },
  },
  // The platform's log is standard output; this file is the only one that writes it.
  { files: ['cloudfunctions/_core/log.ts', 'tools/local-cloud/assets/instance.cjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['client/src/services/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        module: 'writable',
        require: 'readonly',
        exports: 'writable',
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['tools/**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        SharedArrayBuffer: 'readonly',
        Atomics: 'readonly',
      },
    },
  },
  {
    files: ['tools/local-cloud/assets/identity.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        localStorage: 'readonly',
        fetch: 'readonly',
        location: 'readonly',
      },
    },
  },
);
