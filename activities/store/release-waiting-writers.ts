import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

let subscribed = false;

/**
 * Makes commands fail that are written to a connection which the database has just ended. Node refuses such a write, and
 * the driver (mongodb 7.8, `Connection.writeCommand`) then waits for `drain` or `error` without any limit of time; a
 * socket that was ended in order emits neither, only `close`. One such command hangs for ever, and when it is the
 * heartbeat of the driver's monitor, the whole process never finds the database again. So `close` wakes whoever still
 * waits for `drain`: the driver looks at the state of the connection next and throws its error.
 *
 * Concerns outgoing sockets that are gone, where `drain` has no other meaning left.
 */
export function releaseWaitingWriters(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    socket.once('close', () => queueMicrotask(() => socket.emit('drain')));
  });
}
