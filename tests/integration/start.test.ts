import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { settingRules } from '../../schemas/settings.ts';
import { freePort, isFree } from '../../scripts/engines/ports.ts';
import { livingProcesses } from '../../scripts/start/pid-files.ts';
import { isAlive } from '../../scripts/start/process-identity.ts';
import { projectDir } from '../../scripts/start/project-dir.ts';
import { readStatus } from '../../scripts/start/read-status.ts';
import { stopAll } from '../../scripts/start/stop-all.ts';

const portSettings = ['PORT', 'SIMULATOR_PORT', 'WORKER_PORT', 'MONGODB_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'];

/** "npm start" as a person has it: one command, one terminal. */
describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-npm-start-'));
  const ports: Record<string, string> = {};
  let running: { child: ChildProcess; output: () => string; exit: Promise<number | null> };

  function start(extra: Record<string, string> = {}): typeof running {
    const ambient = Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in settingRules)));
    const env = { ...ambient, ...ports, PARLEY_DATA_DIR: dataDir, ...extra };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: projectDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, output: () => text, exit: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
  }
  /** Waits for the last words of a start; one that ends instead fails at once, with what it said. */
  async function ready(timeout: number): Promise<void> {
    const { exit, output } = running;
    const came = vi.waitFor(() => expect(output()).toContain('Ctrl-C stops everything.'), { timeout, interval: 200 });
    const ended = exit.then((code) => {
      throw new Error(`npm start ended with code ${code}:\n${output()}`);
    });
    await Promise.race([came, ended]);
    ended.catch(() => undefined);
  }

  beforeAll(async () => {
    for (const name of portSettings) ports[name] = String(await freePort());
    running = start();
    await ready(150_000);
  });
  afterAll(async () => {
    await stopAll(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('brings everything up and says where it is', async () => {
    const { addresses, processes, supervised } = readStatus(dataDir);
    expect(supervised).toBe(true);
    expect(processes.map(({ name }) => name).sort()).toEqual(['mongodb', 'server', 'simulator', 'supervisor', 'temporal', 'worker']);
    for (const address of [addresses['web'], addresses['phone'], addresses['temporal']]) {
      expect(running.output()).toContain(address);
      expect((await fetch(address ?? '')).status).toBe(200);
    }
    expect((await fetch(`${addresses['web']}/readyz`)).status).toBe(200);
    expect(running.output()).toMatch(/administrator .+@/);
  });

  test('refuses to run twice from one folder, in one line', async () => {
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`Parley already runs from ${dataDir} at http://localhost:${ports['PORT']} (process`);
  });

  test('names a bad setting and a taken port, and starts nothing', async () => {
    const other = mkdtempSync(join(tmpdir(), 'parley-npm-start-'));
    const bad = start({ PARLEY_DATA_DIR: other, PORT: 'web' });
    expect(await bad.exit).toBe(1);
    expect(bad.output()).toContain('PORT cannot be "web": it is a whole number');
    const taken = start({ PARLEY_DATA_DIR: other });
    expect(await taken.exit).toBe(1);
    expect(taken.output()).toMatch(new RegExp(`Port ${ports['PORT']} \\(web page and API\\) is taken.*set PORT to another port`));
    expect(livingProcesses(other)).toEqual([]);
    rmSync(other, { recursive: true, force: true });
  });

  test('starts a process again that dies', async () => {
    const worker = readStatus(dataDir).processes.find(({ name }) => name === 'worker');
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(running.output()).toContain('worker is back'), { timeout: 60_000, interval: 200 });
    expect(running.output()).toContain('worker was ended by SIGKILL; starting it again in 0.5 s');
  });

  test('cleans up after a supervisor that was killed, and goes on with the same data', async () => {
    const before = readStatus(dataDir).processes;
    const supervisor = before.find(({ name }) => name === 'supervisor');
    process.kill(supervisor?.pid ?? 0, 'SIGKILL');
    await running.exit;
    expect(readStatus(dataDir).supervised).toBe(false);
    expect(readStatus(dataDir).processes).toHaveLength(5);

    running = start();
    await ready(150_000);
    expect(running.output()).toContain('stopped what an earlier start left running: server, worker, simulator, temporal, mongodb');
    expect(running.output()).toContain('as shown at the first start');
  });

  test('stops everything it started when asked, and nothing else', async () => {
    const pids = readStatus(dataDir).processes.map(({ pid }) => pid);
    running.child.kill('SIGINT');
    expect(await running.exit).toBe(0);
    expect(running.output()).toContain(`Stopped. The data stays in ${dataDir}.`);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(livingProcesses(dataDir)).toEqual([]);
    for (const port of Object.values(ports)) expect(await isFree(Number(port)), port).toBe(true);
  });
});
