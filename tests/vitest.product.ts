import { defineConfig } from 'vitest/config';
import { LongFirst } from './long-first.ts';

/**
 * Engines as they are obtained and kept, the product as real processes, and a real Chromium before it. Each file
 * starts what it needs and mostly waits for it, so several run at once; the longest begin first.
 */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['tests/{engines,integration,browser}/**/*.test.ts'],
    // A limit is there to end what hangs, not to measure: a machine with other work to do must not fail a test.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    // Most of the time of a small file went into loading the same modules anew.
    isolate: false,
    maxWorkers: 4,
    sequence: { sequencer: LongFirst },
  },
});
