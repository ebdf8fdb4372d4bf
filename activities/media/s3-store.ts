import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Settings } from '../../schemas/generated/types.ts';
import { MediaStoreUnavailable, type ByteRange, type MediaStore } from './media-store.ts';
import type { SpooledFile } from './spool.ts';

export type S3Settings = Pick<Settings, 'S3_ENDPOINT' | 'S3_REGION' | 'S3_PREFIX' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>;

const CONNECT_MS = 5000;
/** Silence on a connection after which a call is given up. */
const SILENCE_MS = 30_000;

/** Keeps files in a bucket of an S3-compatible store. */
export class S3Store implements MediaStore {
  readonly spoolDir = join(tmpdir(), 'parley-media');
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  constructor(bucket: string, settings: S3Settings) {
    const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
    this.#bucket = bucket;
    this.#prefix = settings.S3_PREFIX === undefined ? '' : `${settings.S3_PREFIX.replace(/\/$/, '')}/`;
    this.#client = new S3Client({
      region: settings.S3_REGION,
      // Buckets as host names need wildcard DNS, which small stores of one's own seldom have.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(accessKeyId === undefined || secretAccessKey === undefined ? {} : { credentials: { accessKeyId, secretAccessKey } }),
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
      // The checksum is sent with the request; trailers after the body are not understood by every store.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, file: SpooledFile): Promise<void> {
    const checksum = Buffer.from(file.sha256, 'hex').toString('base64');
    await this.#call(() => this.#client.send(new PutObjectCommand({ ...this.#object(key), Body: createReadStream(file.path), ContentLength: file.size, ChecksumSHA256: checksum })));
    await file.discard();
  }

  async open(key: string, range?: ByteRange): Promise<Readable | undefined> {
    const bytes = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
    const answer = await this.#call(() => this.#client.send(new GetObjectCommand({ ...this.#object(key), ...bytes })).catch(undefinedIfMissing));
    return answer?.Body instanceof Readable ? answer.Body : undefined;
  }

  async remove(key: string): Promise<void> {
    await this.#call(() => this.#client.send(new DeleteObjectCommand(this.#object(key))));
  }

  close(): void {
    this.#client.destroy();
  }

  #object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + key };
  }

  async #call<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      throw new MediaStoreUnavailable(error);
    }
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof NoSuchKey || (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)) return undefined;
  throw error;
}
