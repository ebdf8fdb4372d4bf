import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the bytes of media files: in a folder if there is one, else in memory. */
export class MediaFiles {
  readonly #folder: string | undefined;
  readonly #memory = new Map<string, Buffer>();
  #memoryBytes = 0;
  readonly #maxMemoryBytes: number;

  constructor(folder: string | undefined, maxMemoryBytes: number) {
    this.#folder = folder;
    this.#maxMemoryBytes = maxMemoryBytes;
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    if (this.#folder !== undefined) {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(join(this.#folder, fileName(id)), bytes);
      return;
    }
    this.#memory.set(id, bytes);
    this.#memoryBytes += bytes.length;
    for (const [oldest, old] of this.#memory) {
      if (this.#memoryBytes <= this.#maxMemoryBytes || oldest === id) break;
      this.#memory.delete(oldest);
      this.#memoryBytes -= old.length;
    }
  }

  async get(id: string): Promise<Buffer | undefined> {
    if (this.#folder === undefined) return this.#memory.get(id);
    try {
      return await readFile(join(this.#folder, fileName(id)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    this.#memoryBytes -= this.#memory.get(id)?.length ?? 0;
    this.#memory.delete(id);
    if (this.#folder !== undefined) await rm(join(this.#folder, fileName(id)), { force: true });
  }
}

/** The hash that the platform reports with a file. */
export function sha256Base64(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

// Ids may come from a seed, hence from outside; as a file name they must not lead out of the folder.
function fileName(id: string): string {
  return `${id.replaceAll(/[^A-Za-z0-9_-]/g, '_')}.bin`;
}
