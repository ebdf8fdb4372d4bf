import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { ProcessSpec } from '../engines/launch.ts';
import { isFree, freePort } from '../engines/ports.ts';
import { keepRunning } from './keep-running.ts';
import { isAlive } from './process-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serve = `require('node:http').createServer((q, r) => r.end('ok')).listen(Number(process.argv[1]), '127.0.0.1'); console.log('up');`;

function specOf(script: string, port: number): ProcessSpec {
  return {
    name: 'server',
    command: process.execPath,
    args: ['-e', script, String(port)],
    port,
    probe: async () => {
      const response = await fetch(`http://127.0.0.1:${port}`);
      await response.text();
    },
    readyTimeoutMs: 10_000,
    stopTimeoutMs: 500,
  };
}

function watched(script: string, port: number) {
  const said: string[] = [];
  const pids: (number | undefined)[] = [];
  const logFile = join(folder, `${port}.log`);
  const kept = keepRunning(specOf(script, port), { logFile, say: (line) => void said.push(line), onPid: (pid) => void pids.push(pid) });
  return { kept, said, pids, logFile };
}

test('starts a process again when it is killed, says so, and stops it in the end', async () => {
  const port = await freePort();
  const { kept, said, pids, logFile } = watched(serve, port);
  await kept.ready;
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(said.at(-1)).toBe('server is back'), 8_000);
  expect(said[0]).toBe(`server was ended by SIGKILL; starting it again in 0.5 s (log: ${logFile})`);
  expect(pids[1]).not.toBe(pids[0]);
  await kept.stop();
  expect(isAlive(pids[1] ?? 0)).toBe(false);
  expect(pids.at(-1)).toBeUndefined();
  expect(await isFree(port)).toBe(true);
  expect(readFileSync(logFile, 'utf8')).toBe('up\nup\n');
});

test('does not repeat a first start that fails, and shows the end of the log', async () => {
  const { kept, said, pids } = watched("console.error('PORT is cursed'); process.exit(3)", await freePort());
  await expect(kept.ready).rejects.toThrow(/^server ended with code 3; log: .*\n {2}\| PORT is cursed$/);
  await kept.stop();
  expect(said).toEqual([]);
  expect(pids).toHaveLength(3);
});

test('kills a process that does not stop when asked', async () => {
  const { kept, pids } = watched(`${serve} process.on('SIGTERM', () => undefined);`, await freePort());
  await kept.ready;
  const since = performance.now();
  await kept.stop();
  expect(performance.now() - since).toBeGreaterThan(400);
  expect(isAlive(pids[0] ?? 0)).toBe(false);
});

test('can be stopped while it is still coming up', async () => {
  const { kept, pids } = watched('setInterval(() => undefined, 1000)', await freePort());
  await kept.stop();
  await expect(kept.ready).rejects.toThrow('server was ended by SIGTERM');
  expect(isAlive(pids[0] ?? 0)).toBe(false);
});
