import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections, so that none of those grabs it in the meantime. */
const RANGE = [20_000, 32_000] as const;

/** A TCP port of the loopback interface that nobody listens on right now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(...RANGE);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port was found');
}

/** True if nobody listens on a port of the loopback interface. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Resolves if somebody accepts TCP connections there; rejects otherwise. */
export function connects(host: string, port: number, timeoutMs = 1000): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error(`no answer from ${host}:${port} within ${timeoutMs} ms`)));
    socket.once('error', reject);
  });
}
