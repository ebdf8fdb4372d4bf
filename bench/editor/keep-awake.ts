import { spawn } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';

/**
 * Keeps every core at its working clock while something is measured, by a loop of the lowest priority on each. A page has
 * work for some milliseconds of each frame and sleeps between: on a virtual machine at rest a core then wakes up slowly and
 * with cold caches, and the same work takes up to twice the processor time, which says something of the host and nothing of the page.
 */
export async function keepAwake<T>(measure: () => Promise<T>): Promise<T> {
  const loops = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  try {
    for (const { pid } of loops) if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
    return await measure();
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
}
