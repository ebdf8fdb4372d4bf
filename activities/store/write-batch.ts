import mongoose, { type AnyBulkWriteOperation, type Model } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

interface Waiting<Stored> {
  readonly operation: AnyBulkWriteOperation<Stored & mongoose.mongo.Document>;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** done: the operation was carried out; duplicate: a record with this key exists already. */
export type WriteOutcome = 'done' | 'duplicate';

/**
 * Group commit for one collection: writes that arrive while a command is under way travel together in the next
 * one. A single write goes out at once; under load hundreds share one round trip and one commit of the database.
 * The operations of one command must not depend on each other: they are unordered.
 */
export class WriteBatch<Stored extends { _id: string }> {
  readonly #model: Model<Stored>;
  #waiting: Waiting<Stored>[] = [];
  #running = 0;

  constructor(model: Model<Stored>) {
    this.#model = model;
  }

  /** Resolves once the write is stored. The document goes to the driver as it is: its type is its schema. */
  write(operation: AnyBulkWriteOperation<Stored & mongoose.mongo.Document>): Promise<WriteOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ operation, resolve, reject });
      // In the next turn of the event loop, so that writes of the same moment travel together.
      if (this.#running < MAX_COMMANDS && this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    if (this.#running >= MAX_COMMANDS) return;
    const batch = this.#waiting.splice(0, MAX_OPERATIONS);
    if (batch.length === 0) return;
    this.#running += 1;
    try {
      await this.#model.collection.bulkWrite(batch.map(({ operation }) => operation) as never, { ordered: false });
      for (const { resolve } of batch) resolve('done');
    } catch (error) {
      settle(batch, error);
    } finally {
      this.#running -= 1;
      if (this.#waiting.length > 0) void this.#flush();
    }
  }
}

/** Commands of one collection that may be under way at the same time. */
const MAX_COMMANDS = 2;
/** Well under the 100,000 operations and 48 MB that one command may carry. */
const MAX_OPERATIONS = 500;

/** Tells each caller what became of its own operation. */
function settle<Stored>(batch: readonly Waiting<Stored>[], error: unknown): void {
  const writeErrors = error instanceof mongoose.mongo.MongoBulkWriteError ? [error.writeErrors].flat() : [];
  if (writeErrors.length === 0) {
    // The command as a whole failed. The driver wraps a lost connection in the same class as refused operations,
    // only without any: nothing may count as written then.
    const cause = error instanceof mongoose.mongo.MongoBulkWriteError && error.errorResponse instanceof Error ? error.errorResponse : error;
    for (const { reject } of batch) reject(cause);
    return;
  }
  const failures = new Map(writeErrors.map((failure) => [failure.index, failure]));
  for (const [index, { resolve, reject }] of batch.entries()) {
    const failure = failures.get(index);
    if (failure === undefined) resolve('done');
    else if (isDuplicateKey(failure)) resolve('duplicate');
    else reject(failure);
  }
}
