import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { childEnvironment, dataDirOf, installationSettings, reachableHost } from './environment.ts';
import { projectDir } from './project-dir.ts';
import { explainMachineError } from './refusal.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'parley-settings-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('makes the secrets of an installation once, for its owner only', () => {
  const first = installationSettings({ PARLEY_DATA_DIR: dataDir });
  expect(Buffer.from(first.PARLEY_SECRET_KEY ?? '', 'base64')).toHaveLength(32);
  expect(installationSettings({ PARLEY_DATA_DIR: dataDir })).toEqual(first);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('leaves a secret that is set alone, and never writes it down', () => {
  const settings = installationSettings({ PARLEY_DATA_DIR: dataDir, WHATSAPP_APP_SECRET: 'given by Meta' });
  expect(settings.WHATSAPP_APP_SECRET).toBe('given by Meta');
  expect(installationSettings({ PARLEY_DATA_DIR: dataDir }).WHATSAPP_APP_SECRET).not.toBe('given by Meta');
});

test('refuses damaged secrets instead of making new ones', () => {
  writeFileSync(join(dataDir, 'secrets.json'), '{"PARLEY_SEC');
  expect(() => installationSettings({ PARLEY_DATA_DIR: dataDir })).toThrow(/secrets\.json is damaged\. Restore it from a backup/);
});

test('spells every setting out for the children, and hides what is not set', () => {
  const settings = installationSettings({ PARLEY_DATA_DIR: dataDir, PORT: '4000', PARLEY_SEED_DEMO: '' });
  const env = childEnvironment(settings, { PATH: '/bin', TEMPORAL_API_KEY: '', PORT: '' });
  expect(env).toMatchObject({ PATH: '/bin', PORT: '4000', PARLEY_SEED_DEMO: 'true', SIMULATOR_WEBHOOK_URL: 'http://127.0.0.1:4000/webhooks/whatsapp' });
  expect(env).not.toHaveProperty('TEMPORAL_API_KEY');
});

test('has no demo without a simulator, and then calls the real API', () => {
  expect(installationSettings({ PARLEY_DATA_DIR: dataDir })).toMatchObject({ PARLEY_SEED_DEMO: true, GRAPH_API_URL: 'http://127.0.0.1:3100' });
  const real = installationSettings({ PARLEY_DATA_DIR: dataDir, PARLEY_SIMULATOR: 'false' });
  expect(real).toMatchObject({ PARLEY_SEED_DEMO: false, GRAPH_API_URL: 'https://graph.facebook.com' });
});

test('takes a relative data folder from the checkout', () => {
  expect(dataDirOf({})).toBe(join(projectDir, '.parley'));
  expect(dataDirOf({ PARLEY_DATA_DIR: dataDir })).toBe(dataDir);
});

test('asks a server for all addresses on the loopback', () => {
  expect(['0.0.0.0', '::', '10.0.0.7', '::1'].map(reachableHost)).toEqual(['127.0.0.1', '127.0.0.1', '10.0.0.7', '[::1]']);
});

test.each([
  ['ENOSPC', 'The disk is full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'No right to write'],
  ['EDQUOT', 'quota'],
])('explains %s in words', (code, words) => {
  expect(explainMachineError(Object.assign(new Error(code), { code, path: '/data' }))).toMatch(new RegExp(`${words}.*\\(/data\\).*(PARLEY_DATA_DIR|room)`));
});
