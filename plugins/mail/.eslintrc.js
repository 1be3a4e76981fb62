const house = require('../../eslint.house');

module.exports = house(__dirname, {
  overrides: [
    {
      files: ['src/**'],
      excludedFiles: ['src/phrases/**', 'src/banner/**', '**/*.test.tsx'],
      rules: {
        'no-restricted-syntax': [
          'error',
          {
            selector:
              "CallExpression[callee.name='useApi'] > Identifier[name='mailApiRef']",
            message:
              'Use useMailApi(): it says in the person’s language what the backend tells.',
          },
        ],
      },
    },
  ],
});
