import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { durations } from '../../schemas/limits.ts';
import { MediaStoreUnavailable, type ByteRange, type MediaStore } from './media-store.ts';
import type { SpooledFile } from './spool.ts';

const SPOOL = '.spool';
/** What lies in the spool for so long was left there by a process that died. */
const ABANDONED_MS = durations.DAY;

/** Keeps files in a folder, which all processes of the installation share. */
export class FolderStore implements MediaStore {
  readonly spoolDir: string;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    this.spoolDir = join(root, SPOOL);
  }

  async put(key: string, file: SpooledFile): Promise<void> {
    const path = this.#path(key);
    try {
      await mkdir(dirname(path), { recursive: true });
      // On one file system this is one step: readers see the whole file or none.
      await rename(file.path, path);
    } catch (error) {
      throw new MediaStoreUnavailable(error);
    }
  }

  async open(key: string, range?: ByteRange): Promise<Readable | undefined> {
    const path = this.#path(key);
    if (!(await exists(path))) return undefined;
    return createReadStream(path, range === undefined ? {} : { start: range.start, end: range.end });
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  /** Takes away what processes that died have left in the spool. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.spoolDir).catch(() => [])) {
      const path = join(this.spoolDir, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts !== undefined && facts.mtimeMs < now - ABANDONED_MS) await rm(path, { force: true });
    }
  }

  close(): void {
    // A folder needs no farewell.
  }

  /** Keys are made by us; one that leads out of the folder is a fault that must never become a file. */
  #path(key: string): string {
    const parts = key.split('/');
    if (parts.some((part) => !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part))) throw new Error('A media key has an unexpected form.');
    return join(this.#root, ...parts);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
