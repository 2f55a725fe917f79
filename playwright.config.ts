import { defineConfig } from '@playwright/test';

/** The built extension in real browsers. One worker: each test drives a whole browser of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  // One agreed text for all machines.
  snapshotPathTemplate: '{testDir}/avtalt/{arg}{ext}',
  updateSnapshots: 'none',
  workers: 1,
  // A whole browser on a busy machine: what fails by chance is tried again there, and named «flaky» in the list.
  retries: process.env.CI === 'true' ? 2 : 0,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'built', testMatch: '*.built.ts' },
    { name: 'chromium', testMatch: '*.chromium.ts' },
    // Every view by itself, in Chromium, without the extension around it.
    { name: 'views', testMatch: '*.views.ts' },
    { name: 'firefox', testMatch: '*.firefox.ts' },
    { name: 'policy', testMatch: '*.policy.ts' },
  ],
});
