// The house rules, on top of Backstage's own lint configuration.
// A package takes them with:
//   module.exports = require('../../eslint.house')(__dirname);
const createPackageConfig = require('@backstage/cli/config/eslint-factory');
const path = require('node:path');

/** Budgets: a file, a function and a decision tree that fit in one head. */
const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: true }],
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true }],
  complexity: ['error', 12],
  'max-params': ['error', 3],
};

const everywhere = {
  ...budgets,
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: false },
  ],
  'import/no-unresolved': 'off',
};

module.exports = function housePackageConfig(dir, extra = {}) {
  return createPackageConfig(dir, {
    ...extra,
    settings: {
      // Without the TypeScript resolver the import rules see no `.ts` file and pass silently.
      // What is installed is not our matter, and reading it all takes a minute.
      'import/ignore': ['/node_modules/'],
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import/resolver': {
        typescript: { project: path.resolve(__dirname, 'tsconfig.json') },
      },
      ...extra.settings,
    },
    rules: { ...extra.rules },
    overrides: [
      {
        files: ['src/**/*.ts', 'src/**/*.tsx'],
        parserOptions: {
          project: path.resolve(__dirname, 'tsconfig.json'),
        },
        rules: everywhere,
      },
      {
        // A component draws as well as decides; drawing takes lines.
        files: ['src/**/*.tsx'],
        rules: {
          'max-lines-per-function': [
            'error',
            { max: 120, skipBlankLines: true },
          ],
        },
      },
      {
        files: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
        rules: {
          'max-lines': ['error', { max: 600, skipBlankLines: true }],
          'max-lines-per-function': 'off',
          'no-restricted-syntax': [
            'error',
            {
              selector:
                "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|setMock)$/]",
              message:
                'Tests use real parts; replace other plugins by their service mocks.',
            },
            {
              selector:
                "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
              message: 'Tests wait on a signal, never on time.',
            },
          ],
        },
      },
      ...(extra.overrides ?? []),
    ],
  });
};
