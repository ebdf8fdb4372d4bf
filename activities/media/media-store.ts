import type { Readable } from 'node:stream';
import type { SpooledFile } from './spool.ts';

/** Bytes from start to end, both inclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of files are. Keys begin with the organisation's id; who may ask for one is decided by the records
 * (MediaAssetRecord), never by the store. Implementations: a folder, an S3-compatible bucket.
 */
export interface MediaStore {
  /** Folder in which a file is collected and checked before it is put. */
  readonly spoolDir: string;
  /** Stores the file under the key, whole or not at all; what stood there is replaced. */
  put(key: string, file: SpooledFile): Promise<void>;
  /** undefined: nothing stands under this key. */
  open(key: string, range?: ByteRange): Promise<Readable | undefined>;
  /** Taking away what is not there is no error. */
  remove(key: string): Promise<void>;
  close(): void;
}

/** The store does not answer, or refuses; the same may work later. */
export class MediaStoreUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The media store does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'MediaStoreUnavailable';
  }
}
