import { defineConfig } from '@playwright/test';
import { type Shared } from './e2e-tests/company';

/**
 * The end-to-end tests: the portal as `npm start` runs it, in a real Chromium.
 *
 * @remarks
 *
 * Two portals at a time: more than half of the time a story waits for the
 * catalog, a mail or a retry. The stories of one project share a portal. They
 * have time, as checks run beside them.
 */
export default defineConfig<object, Shared>({
  testDir: './e2e-tests',
  outputDir: '../../.mailroom/e2e',
  globalSetup: './e2e-tests/chromium.ts',
  workers: 2,
  projects: [
    {
      name: 'PostgreSQL',
      testDir: './e2e-tests/postgres',
      use: { database: 'postgres' },
      workers: 1,
    },
    {
      name: 'SQLite',
      testDir: './e2e-tests/sqlite',
      use: { database: 'sqlite' },
      workers: 1,
    },
    { name: 'app-config', testMatch: 'appConfig.test.ts', workers: 1 },
  ],
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
});
