import { defineConfig } from 'vitest/config';

/** How databases and Temporal are obtained, started and kept, down to the last rung. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['tests/engines/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
});
