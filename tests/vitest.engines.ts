import { defineConfig } from 'vitest/config';

/** How databases and Temporal are obtained, started and kept, down to the last rung. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['tests/engines/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } }, fileParallelism: false },
});
