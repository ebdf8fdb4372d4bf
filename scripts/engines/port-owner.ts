import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Who listens on a port, as words to put behind "is taken": ` by node (process 4711)`, or nothing if that cannot be found out. */
export function portOwner(port: number): string {
  const pid = process.platform === 'linux' ? linuxOwner(port) : lsofOwner(port);
  if (pid === undefined) return '';
  return ` by ${processName(pid)} (process ${pid})`;
}

/** Finds the listening socket's inode in /proc/net/tcp and the process that holds it; works without extra tools (proc(5)). */
function linuxOwner(port: number): number | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const LISTEN = '0A';
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readLines(table)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === LISTEN && local?.endsWith(`:${hex}`) && inode !== undefined) inodes.add(`socket:[${inode}]`);
    }
  }
  if (inodes.size === 0) return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => holdsSocket(pid, inodes));
}

function holdsSocket(pid: number, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    // Processes of other users, and ones that ended meanwhile, cannot be looked into.
    return false;
  }
}

function lsofOwner(port: number): number | undefined {
  const { stdout } = spawnSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' });
  const pid = Number(stdout?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function processName(pid: number): string {
  if (process.platform === 'linux') return readLines(`/proc/${pid}/comm`)[0] ?? 'another program';
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || 'another program';
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    // Without IPv6 there is no tcp6 table; a process may have ended.
    return [];
  }
}
