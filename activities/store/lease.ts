import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicateKey } from './duplicate-key.ts';
import { LeaseModel } from './models/leases.ts';

/** Takes or renews a lease; false when somebody else holds it. now and ttlMs in epoch and plain milliseconds. */
export async function holdLease(id: string, owner: string, ttlMs: number, now: number): Promise<boolean> {
  const expiresAt = new Date(now + ttlMs);
  try {
    // The upsert of a lease that somebody else holds tries to insert its id a second time, and fails on that.
    await LeaseModel.updateOne({ _id: id, $or: [{ owner }, { expiresAt: { $lte: new Date(now) } }] }, { $set: { owner, expiresAt } }, { upsert: true });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Gives a lease back, so that the next owner need not wait for its end. */
export async function releaseLease(id: string, owner: string): Promise<void> {
  await LeaseModel.deleteOne({ _id: id, owner });
}

const RETRY_MS = 15;

/** Does something that only one process may do at a time, waiting for its turn; for short work on few records. */
export async function withLease<Result>(id: string, owner: string, ttlMs: number, work: () => Promise<Result>): Promise<Result> {
  while (!(await holdLease(id, owner, ttlMs, Date.now()))) await sleep(RETRY_MS);
  try {
    return await work();
  } finally {
    await releaseLease(id, owner);
  }
}
