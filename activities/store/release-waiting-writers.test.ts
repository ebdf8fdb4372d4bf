import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { releaseWaitingWriters } from './release-waiting-writers.ts';

it('wakes whoever has written to a socket that is ending', async () => {
  releaseWaitingWriters();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  expect(socket.write('a command')).toBe(false);
  await once(socket, 'drain');
  expect(socket.closed).toBe(true);
  server.close();
});
