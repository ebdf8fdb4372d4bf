import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../engines/error-text.ts';
import { livingProcesses, removePidNote, supervisorName, type PidNote } from './pid-files.ts';
import { processIdentity } from './process-identity.ts';

/** Who relies on whom: what takes requests goes first, what holds data goes last. */
export const stopOrder = ['server', 'worker', 'simulator', 'temporal', 'mongodb'] as const;

const SUPERVISOR_STOP_MS = 45_000;
const LEFTOVER_STOP_MS = 12_000;

/**
 * Stops an installation: asks its supervisor, which stops everything in order, and then stops what a
 * killed supervisor left behind. Returns the names of what was stopped; touches nothing else.
 */
export async function stopAll(dataDir: string): Promise<string[]> {
  const stopped: string[] = [];
  const supervisor = livingProcesses(dataDir).find(({ name }) => name === supervisorName);
  if (supervisor !== undefined) {
    const names = livingProcesses(dataDir).map(({ name }) => name);
    await end(supervisor, SUPERVISOR_STOP_MS);
    stopped.push(...names);
  }
  // What the supervisor did not stop in time is stopped here, and told once.
  return [...new Set([...stopped, ...(await stopLeftovers(dataDir))])];
}

/** Stops processes of a data folder whose supervisor is gone. Returns their names. */
export async function stopLeftovers(dataDir: string): Promise<string[]> {
  const rank = (note: PidNote) => (stopOrder as readonly string[]).indexOf(note.name);
  const leftovers = livingProcesses(dataDir)
    .filter(({ name }) => name !== supervisorName)
    .sort((a, b) => rank(a) - rank(b));
  for (const note of leftovers) {
    await end(note, LEFTOVER_STOP_MS);
    removePidNote(dataDir, note.name);
  }
  return leftovers.map(({ name }) => name);
}

async function end(note: PidNote, patienceMs: number): Promise<void> {
  const isThere = () => processIdentity(note.pid) === note.identity;
  signal(note.pid, 'SIGTERM');
  const deadline = performance.now() + patienceMs;
  while (isThere() && performance.now() < deadline) await sleep(100);
  if (!isThere()) return;
  signal(note.pid, 'SIGKILL');
  while (isThere()) await sleep(50);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended between the look and the signal, which is what was wanted.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
