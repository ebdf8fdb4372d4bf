import { defineConfig } from 'vitest/config';

/** Real engines, real processes, the simulator over HTTP. One file at a time: each has a whole product of its own. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['tests/integration/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false },
});
