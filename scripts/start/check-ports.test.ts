import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../engines/ports.ts';
import { checkPorts } from './check-ports.ts';

let server: Server | undefined;
afterEach(() => server?.close());

const want = (port: number, setting = 'PORT') => ({ port, host: '127.0.0.1', what: 'web page and API', setting });

test('lets free ports pass', async () => {
  await checkPorts([want(await freePort())]);
});

test('says who has a port and which setting chooses another one', async () => {
  const port = await freePort();
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  const name = process.platform === 'linux' ? `.+ \\(process ${process.pid}\\)` : '.*';
  await expect(checkPorts([want(port)])).rejects.toThrow(
    new RegExp(`^Port ${port} \\(web page and API\\) is taken by ${name}\\. Stop that, or set PORT to another port\\.$`),
  );
});

test('notices two settings with the same port', async () => {
  const port = await freePort();
  await expect(checkPorts([want(port), want(port, 'SIMULATOR_PORT')])).rejects.toThrow(`SIMULATOR_PORT and PORT are both ${port}. Give each its own port.`);
});
