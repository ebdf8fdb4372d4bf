import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectDir } from '../start/project-dir.ts';
import { missingOptionalPackages, type LockPackages } from './complete-lock.ts';

test('package-lock.json has the packages of all systems, so that npm ci takes it everywhere', () => {
  const lock = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')) as { packages: LockPackages };
  expect(Object.keys(missingOptionalPackages(lock.packages)), 'run: node scripts/run.mjs scripts/lock/main.ts').toEqual([]);
});

test('adds what is missing where Node would look for it', () => {
  const missing = missingOptionalPackages({
    '': {},
    'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { '@tool/binding-linux-x64-musl': '2.0.0', '@tool/wasm32-wasi': '2.0.0', fsevents: '^2.3.0' } },
    'node_modules/@tool/binding-linux-x64-musl': { version: '2.0.0' },
    'node_modules/app/node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/binding-linux-x64-musl': '1.0.0', '@tool/binding-darwin-arm64': '1.0.0' } },
  });
  expect(missing).toEqual({
    'node_modules/@tool/wasm32-wasi': { version: '2.0.0', cpu: ['wasm32'], dev: true, optional: true },
    'node_modules/app/node_modules/tool/node_modules/@tool/binding-linux-x64-musl': { version: '1.0.0', cpu: ['x64'], os: ['linux'], optional: true },
    'node_modules/@tool/binding-darwin-arm64': { version: '1.0.0', cpu: ['arm64'], os: ['darwin'], optional: true },
  });
});
