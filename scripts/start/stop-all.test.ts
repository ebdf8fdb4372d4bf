import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { livingProcesses, removePidNote, supervisorName, writePidNote } from './pid-files.ts';
import { isAlive } from './process-identity.ts';
import { readStatus } from './read-status.ts';
import { stopAll, stopLeftovers } from './stop-all.ts';

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'parley-pids-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

function start(name: string, script = 'setInterval(() => undefined, 1000)', addresses?: Record<string, string>): number {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  children.push(child);
  writePidNote(dataDir, name, child.pid ?? 0, addresses);
  return child.pid ?? 0;
}

test('stops what a killed supervisor left behind, holders of data last', async () => {
  const pids = [start('mongodb'), start('worker'), start('server'), start('temporal')];
  expect(await stopLeftovers(dataDir)).toEqual(['server', 'worker', 'temporal', 'mongodb']);
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]));
  expect(livingProcesses(dataDir)).toEqual([]);
});

test('never touches a process that only has the same number', async () => {
  const pid = start('server');
  const file = join(dataDir, 'run', 'server.json');
  const note = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...note, identity: 'an earlier process' }));
  expect(await stopLeftovers(dataDir)).toEqual([]);
  expect(isAlive(pid)).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('puts up with notes that a crash cut off', () => {
  mkdirSync(join(dataDir, 'run'));
  writeFileSync(join(dataDir, 'run', 'server.json'), '{"name": "serv');
  expect(livingProcesses(dataDir)).toEqual([]);
});

test('tells what runs and where, and stops it through its supervisor', async () => {
  expect(readStatus(dataDir)).toEqual({ supervised: false, addresses: {}, processes: [] });
  const worker = start('worker');
  const supervisor = start(supervisorName, `process.on('SIGTERM', () => { process.kill(${worker}); process.exit(0); }); require('node:fs').writeFileSync(${JSON.stringify(join(dataDir, 'ready'))}, ''); setInterval(() => undefined, 1000)`, { web: 'http://localhost:3000' });
  expect(readStatus(dataDir)).toMatchObject({
    supervised: true,
    addresses: { web: 'http://localhost:3000' },
    processes: [
      { name: 'supervisor', pid: supervisor },
      { name: 'worker', pid: worker },
    ],
  });
  await vi.waitFor(() => expect(existsSync(join(dataDir, 'ready'))).toBe(true), { timeout: 20_000 });
  expect((await stopAll(dataDir)).sort()).toEqual(['supervisor', 'worker']);
  await vi.waitFor(() => expect([worker, supervisor].filter(isAlive)).toEqual([]));
  removePidNote(dataDir, supervisorName);
  expect(await stopAll(dataDir)).toEqual([]);
});
