import { defineConfig } from 'vitest/config';

/** Real engines, real processes, the simulator over HTTP. Each file has a whole product of its own and mostly waits for it, so several run at once. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['tests/integration/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } }, maxWorkers: 3 },
});
