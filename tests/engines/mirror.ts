import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A local HTTP server that stands for a distribution server: it serves what it is given and notes what it is asked for. */
export type Mirror = { readonly url: string; readonly requests: string[]; close(): Promise<void> };

/** Serves `files` by path (with query); `hang` makes it accept requests and never answer. */
export async function startMirror(files: Readonly<Record<string, Buffer | string>>, options: { hang?: boolean } = {}): Promise<Mirror> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (options.hang === true) return;
    const body = files[path];
    response.writeHead(body === undefined ? 404 : 200, body === undefined ? {} : { 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A .tar.gz with one executable file. */
export function archiveOf(path: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  const size = Buffer.byteLength(content);
  header.write(path, 0);
  header.write('0000755\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(size / 512) * 512);
  body.write(content);
  return gzipSync(Buffer.concat([header, body, Buffer.alloc(1024)]));
}

export function hashOf(algorithm: 'sha256' | 'md5', content: Buffer): string {
  return createHash(algorithm).update(content).digest('hex');
}
