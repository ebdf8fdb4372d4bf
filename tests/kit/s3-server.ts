import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Bytes by "/bucket/key". */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Answers all requests with this status instead; without one, as it should. */
  failWith(status: number | undefined): void;
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' };

/**
 * A small store that speaks S3's protocol as far as objects go, and checks what a real one checks: the signature (AWS
 * Signature Version 4, written from its public description and sharing nothing with any client) and the checksum.
 */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  let failure: number | undefined;
  const server = createServer((request, response) => {
    void answer(request, response, objects, failure);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials,
    objects,
    failWith: (status) => {
      failure = status;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>, failure: number | undefined): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (failure !== undefined) return refuse(response, failure, 'SlowDown');
  if (!isSigned(request, body)) return refuse(response, 403, 'SignatureDoesNotMatch');
  const key = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname);
  switch (request.method) {
    case 'PUT': {
      const checksum = request.headers['x-amz-checksum-sha256'];
      if (checksum !== createHash('sha256').update(body).digest('base64')) return refuse(response, 400, 'BadDigest');
      objects.set(key, body);
      return void response.writeHead(200, { etag: '"1"' }).end();
    }
    case 'GET':
      return read(request, response, objects.get(key));
    case 'DELETE':
      objects.delete(key);
      return void response.writeHead(204).end();
    default:
      return refuse(response, 405, 'MethodNotAllowed');
  }
}

function read(request: IncomingMessage, response: ServerResponse, object: Buffer | undefined): void {
  if (object === undefined) return refuse(response, 404, 'NoSuchKey');
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (start === undefined || end === undefined) return void response.writeHead(200, { 'content-length': object.length }).end(object);
  const part = object.subarray(Number(start), Number(end) + 1);
  response.writeHead(206, { 'content-length': part.length, 'content-range': `bytes ${start}-${end}/${object.length}` }).end(part);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

/** Builds the signature from the request as it arrived and compares. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const [, keyId, scope, names, given] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? [];
  if (keyId !== credentials.accessKeyId || scope === undefined || names === undefined || given === undefined) return false;
  const contentHash = String(request.headers['x-amz-content-sha256']);
  if (contentHash !== 'UNSIGNED-PAYLOAD' && contentHash !== sha256(body)) return false;
  const url = new URL(request.url ?? '/', 'http://s3');
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort().join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [request.method, url.pathname, query, headers, names, contentHash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer>((last, part) => hmac(last, part), Buffer.from(`AWS4${credentials.secretAccessKey}`));
  return timingSafeEqual(hmac(key, toSign), Buffer.from(given, 'hex'));
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
