import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { envExample } from './env-example.ts';

test('.env.example lists every setting with its default', () => {
  const committed = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  expect(committed, 'run: node scripts/run.mjs scripts/start/env-example.ts').toBe(envExample());
});
