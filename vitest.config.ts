import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // A hang is a failure; a machine that is slow today is none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // For two cores: one more than these, because much of a test is waiting for Postgres.
    maxWorkers: 3,
    // The bot's modules keep no state of their own, so the files of a worker share them: loaded once, and not once for each file.
    isolate: false,
  },
});
