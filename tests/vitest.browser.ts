import { defineConfig } from 'vitest/config';

/** A real Chromium against the real product. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 60_000 } }, maxWorkers: 3 },
});
