import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

/** What is noted of a running process, so that a later command can find it, and be sure that it is still the same one. */
export type PidNote = {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
  readonly startedAt: string;
  /** Only in the supervisor's note: what it serves where. */
  readonly addresses?: Readonly<Record<string, string>>;
};

/** Name of the supervisor's own note. */
export const supervisorName = 'supervisor';

export function writePidNote(dataDir: string, name: string, pid: number, addresses?: Record<string, string>): void {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  const note: PidNote = { name, pid, identity, startedAt: new Date().toISOString(), ...(addresses ? { addresses } : {}) };
  const file = noteFile(dataDir, name);
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(note, null, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}

export function removePidNote(dataDir: string, name: string): void {
  rmSync(noteFile(dataDir, name), { force: true });
}

/** The notes of a data folder whose processes still run. Notes of processes that are gone are removed on the way. */
export function livingProcesses(dataDir: string): PidNote[] {
  const folder = join(dataDir, 'run');
  if (!existsSync(folder)) return [];
  const living: PidNote[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const note = readNote(join(folder, file));
    if (note !== undefined && processIdentity(note.pid) === note.identity) living.push(note);
    else rmSync(join(folder, file), { force: true });
  }
  return living;
}

function readNote(file: string): PidNote | undefined {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8')) as Partial<PidNote>;
    if (typeof note.pid === 'number' && typeof note.identity === 'string' && typeof note.name === 'string') return note as PidNote;
  } catch {
    // A note cut off by a full disk tells nothing; the process it meant is found by its port instead.
    return undefined;
  }
  return undefined;
}

function noteFile(dataDir: string, name: string): string {
  return join(dataDir, 'run', `${name}.json`);
}
