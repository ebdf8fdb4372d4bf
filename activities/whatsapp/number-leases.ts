import { holdLease, releaseLease } from '../store/lease.ts';
import { LeaseModel } from '../store/models/leases.ts';

/** A lease ends this long after its last renewal; the next owner starts with an empty budget. Milliseconds. */
export const LEASE_MS = 10_000;
/** So long before its end the owner sends nothing more, for clocks that differ and calls that are on their way. */
const MARGIN_MS = 1500;

const numberLease = (numberId: string): string => `number:${numberId}`;
const workerLease = (workerId: string): string => `worker:${workerId}`;

/**
 * Which numbers this worker sends for. Only the owner of a number polls its queue, which makes the pacer exact.
 * Workers share the numbers evenly: each takes at most its share and gives back what is above it.
 */
export class NumberLeases {
  readonly #workerId: string;
  readonly #owned = new Set<string>();
  /** Number -> when its lease ends on this process's own clock, which nobody sets. */
  readonly #until = new Map<string, number>();

  constructor(workerId: string) {
    this.#workerId = workerId;
  }

  get owned(): ReadonlySet<string> {
    return this.#owned;
  }

  /** Whether this process may send for a number in this very moment: one that stood still or lost the database may not. */
  holds(numberId: string): boolean {
    return this.#owned.has(numberId) && performance.now() < (this.#until.get(numberId) ?? 0);
  }

  /** Renews, takes and gives back leases. Returns the numbers that this worker now owns. */
  async update(numberIds: readonly string[], now: number): Promise<ReadonlySet<string>> {
    const until = performance.now() + LEASE_MS - MARGIN_MS;
    await holdLease(workerLease(this.#workerId), this.#workerId, LEASE_MS, now);
    await this.#renew(now);
    for (const numberId of this.#owned) this.#until.set(numberId, until);
    const share = Math.ceil(numberIds.length / (await countWorkers(now)));
    const existing = new Set(numberIds);
    for (const numberId of this.#owned) if (!existing.has(numberId)) await this.release(numberId);
    for (const numberId of [...this.#owned].slice(share)) await this.release(numberId);
    const free = this.#owned.size < share ? await this.#freeOnes(numberIds, now) : [];
    for (const numberId of free) {
      if (this.#owned.size >= share) break;
      if (await holdLease(numberLease(numberId), this.#workerId, LEASE_MS, now)) {
        this.#owned.add(numberId);
        this.#until.set(numberId, until);
      }
    }
    return this.#owned;
  }

  async release(numberId: string): Promise<void> {
    this.#owned.delete(numberId);
    this.#until.delete(numberId);
    await releaseLease(numberLease(numberId), this.#workerId);
  }

  async releaseAll(): Promise<void> {
    for (const numberId of this.#owned) await this.release(numberId);
    await releaseLease(workerLease(this.#workerId), this.#workerId);
  }

  /** One command for all. A lease that ran out and was taken by somebody else is dropped here. */
  async #renew(now: number): Promise<void> {
    if (this.#owned.size === 0) return;
    const mine = { _id: { $in: [...this.#owned].map(numberLease) }, owner: this.#workerId };
    const { matchedCount } = await LeaseModel.updateMany(mine, { $set: { expiresAt: new Date(now + LEASE_MS) } });
    if (matchedCount === this.#owned.size) return;
    const still = new Set((await LeaseModel.find(mine).lean()).map(({ _id }) => _id));
    for (const numberId of this.#owned) if (!still.has(numberLease(numberId))) this.#owned.delete(numberId);
  }

  async #freeOnes(numberIds: readonly string[], now: number): Promise<string[]> {
    const others = numberIds.filter((numberId) => !this.#owned.has(numberId));
    const taken = await LeaseModel.find({ _id: { $in: others.map(numberLease) } }).lean();
    const held = new Set(taken.filter(({ expiresAt }) => expiresAt.getTime() > now).map(({ _id }) => _id));
    return others.filter((numberId) => !held.has(numberLease(numberId)));
  }
}

async function countWorkers(now: number): Promise<number> {
  const workers = await LeaseModel.find({ _id: { $gte: 'worker:', $lt: 'worker;' } }).lean();
  return Math.max(workers.filter(({ expiresAt }) => expiresAt.getTime() > now).length, 1);
}
