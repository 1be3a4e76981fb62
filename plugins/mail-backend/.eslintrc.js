// Which folder of the mail backend may import which. docs/architecture.md
// tells the same as a table; this file is what holds.
const house = require('../../eslint.house');

/** Folder → folders it may import, besides itself. */
const mayImport = {
  database: [],
  http: [],
  sealing: [],
  settings: ['http', 'sealing', 'database'],
  oauth: ['http', 'sealing', 'settings', 'templates', 'database'],
  templates: [],
  outbox: ['http', 'sealing', 'database', 'templates'],
  transport: ['settings'],
  bounces: ['http', 'outbox', 'database'],
  delivery: [
    'http',
    'sealing',
    'settings',
    'outbox',
    'transport',
    'bounces',
    'database',
  ],
  diagnosis: [
    'http',
    'settings',
    'templates',
    'outbox',
    'transport',
    'database',
  ],
  status: ['http', 'settings', 'delivery', 'diagnosis'],
  workflow: ['http', 'templates', 'preferences', 'outbox', 'database'],
  preferences: ['http', 'templates', 'outbox', 'sealing', 'database'],
  'error-logs': [
    'http',
    'templates',
    'outbox',
    'delivery',
    'status',
    'database',
  ],
};

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed, '__testUtils__'].map(name => `./${name}`),
  message: `${folder}/ may import only: ${
    allowed.join(', ') || 'nothing'
  }. See docs/architecture.md.`,
}));

module.exports = house(__dirname, {
  rules: {
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
  overrides: [
    {
      files: ['src/**'],
      excludedFiles: [
        'src/transport/**',
        'src/outbox/compose*',
        '**/*.test.ts',
        '**/__testUtils__/**',
      ],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              {
                name: 'nodemailer',
                message: 'Only transport/ speaks SMTP.',
              },
            ],
            patterns: ['nodemailer/*', '*.test*', '**/__testUtils__/**'],
          },
        ],
      },
    },
    {
      files: ['src/**'],
      excludedFiles: [
        ...['src/config.ts', 'src/strayKeys.ts'],
        ...['**/*.test.ts', '**/__testUtils__/**'],
      ],
      rules: {
        'no-restricted-syntax': [
          'error',
          {
            selector: "ImportDeclaration[source.value='@backstage/config']",
            message: 'Only config.ts reads configuration.',
          },
        ],
      },
    },
  ],
});
