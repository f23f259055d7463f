import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

// For the workers, their drawing threads and the processes that tests start: of the packages that all of them load, what one has
// compiled is read by the others, as at a start of the bot (see src/node-version.cjs).
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run pictures` makes those of docs/ again, by the same means as the tests of the page.
    include: [mode === 'pictures' ? 'test/demo/guides.ts' : 'test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // A hang is a failure; a machine that is slow today is none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // For two cores: two more than these, because half of the long tests is waiting for a pace, a pause or Postgres.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // The bot's modules keep no state of their own, so the files of a worker share them: loaded once, and not once for each file.
    isolate: false,
  },
}));
