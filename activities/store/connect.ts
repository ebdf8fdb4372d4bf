import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { releaseWaitingWriters } from './release-waiting-writers.ts';

export interface StoreOptions {
  /** How long a database that does not answer yet is waited for, in milliseconds. */
  readonly waitMs?: number;
  /** Connections kept open by this process. */
  readonly poolSize?: number;
  readonly log?: (line: string) => void;
}

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 2000;

/**
 * Connects the models of activities/store/models to the database and waits for one that is still starting.
 * Later interruptions are healed by the driver: a command fails within seconds while the database is away,
 * and works again once it is back, without a new call of this function.
 */
export async function connectStore(uri: string, options: StoreOptions = {}): Promise<void> {
  // A command must fail while the database is away, so that its caller can answer or retry, not hang in a buffer.
  mongoose.set('bufferCommands', false);
  mongoose.set('runValidators', true);
  releaseWaitingWriters();
  const deadline = Date.now() + (options.waitMs ?? 60_000);
  for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)) {
    try {
      await mongoose.connect(uri, {
        autoIndex: false,
        autoCreate: false,
        maxPoolSize: options.poolSize ?? 20,
        serverSelectionTimeoutMS: 3000,
        connectTimeoutMS: 3000,
        socketTimeoutMS: 30_000,
        heartbeatFrequencyMS: 2000,
      });
      return;
    } catch (error) {
      if (Date.now() + retryMs > deadline) {
        throw new Error(`The database at ${withoutPassword(uri)} does not answer: ${String(error)}. Check MONGODB_URI and that the database runs.`, { cause: error });
      }
      options.log?.('The database does not answer yet; trying again.');
      await sleep(retryMs);
    }
  }
}

/** Ends all connections; commands under way are finished first. */
export async function disconnectStore(): Promise<void> {
  await mongoose.disconnect();
}

/** Whether the database answers a ping within the time given; for health checks. */
export async function storeAnswers(timeoutMs = 2000): Promise<boolean> {
  const database = mongoose.connection.db;
  if (database === undefined) return false;
  try {
    const pong = await Promise.race([database.admin().ping(), sleep(timeoutMs, undefined, { ref: false })]);
    return pong !== undefined;
  } catch {
    return false;
  }
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//***@');
}
