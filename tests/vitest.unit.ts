import { defineConfig } from 'vitest/config';

/** Everything that needs no engine, including the conformance test that walks all node folders. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['{schemas,nodes,starters,workflows,activities,server,builder-ui,simulator,sdk,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 10_000,
    // Most of the time went into loading the same modules for each file anew.
    isolate: false,
  },
});
