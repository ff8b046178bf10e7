import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/browser.mjs';
import { longTests } from '../scripts/long-tests.mjs';

const browser = await findBrowser();
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: '.',
  testMatch: longTests ? '**/*.long.spec.ts' : '**/!(*.long).spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // The longest journeys take a quarter of it, and all of a minute where something else runs as well.
  timeout: longTests ? 15 * 60_000 : 120_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: { ...browser, args: browserFlags },
  },
});
