import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from './error-text.ts';
import type { Log } from './cache.ts';
import { Unavailable } from './unavailable.ts';

/** A host that cannot be reached must be given up in seconds, so that the next rung of a ladder gets its turn. */
const HEADERS_TIMEOUT_MS = 5_000;
/** A transfer that stands still this long is given up; a slow one that moves is not. */
const STALL_TIMEOUT_MS = 20_000;

/**
 * Fetches `url` into `target` and checks its SHA-256 where one is known. Throws {@link Unavailable} for
 * everything that is the network's or the server's doing.
 */
export async function fetchFile(url: string, target: string, options: { sha256?: string; log: Log; label: string }): Promise<void> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer')), HEADERS_TIMEOUT_MS);
  const hash = createHash('sha256');
  try {
    const response = await fetch(url, { signal: abort.signal, redirect: 'follow' });
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    let received = 0;
    let told = performance.now();
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(new Error('the transfer stopped')), STALL_TIMEOUT_MS);
        hash.update(chunk);
        received += chunk.length;
        if (performance.now() - told > 3_000) {
          told = performance.now();
          options.log(`  ${options.label}: ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`);
        }
        done(null, chunk);
      },
    });
    await pipeline(response.body, meter, createWriteStream(target), { signal: abort.signal });
    if (total > 0 && received !== total && !response.headers.has('content-encoding')) throw new Error(`only ${received} of ${total} bytes came`);
  } catch (error) {
    if (isDiskError(error)) throw error;
    throw new Unavailable(`${options.label} cannot be downloaded (${reasonOf(error, abort.signal)})`);
  } finally {
    clearTimeout(timer);
  }
  const found = hash.digest('hex');
  if (options.sha256 !== undefined && found !== options.sha256) {
    throw new Unavailable(`${options.label} came with the wrong SHA-256 (${found}); it was thrown away`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function isDiskError(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EDQUOT';
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return (signal.reason as Error).message;
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

/** The text at `url`, or undefined if there is none to be had. For the small hash files beside archives. */
export async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(HEADERS_TIMEOUT_MS) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
