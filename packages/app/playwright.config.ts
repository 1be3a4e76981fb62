import { defineConfig } from '@playwright/test';

/**
 * The end-to-end tests: the portal as `npm start` runs it, in a real Chromium.
 *
 * @remarks
 *
 * One worker: a portal with its compiler fills two cores.
 */
export default defineConfig({
  testDir: './e2e-tests',
  outputDir: '../../.mailroom/e2e',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
});
