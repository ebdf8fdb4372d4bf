import { defineConfig } from 'vitest/config';

/** npm run fuzz: 10,000 random flows; the unit stage plays a sample of them. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['nodes/engine-fuzz.test.ts'], env: { FUZZ_FLOWS: process.env['FUZZ_FLOWS'] ?? '10000' } },
});
