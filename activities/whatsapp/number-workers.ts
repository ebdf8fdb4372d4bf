import { setTimeout as sleep } from 'node:timers/promises';
import { NumberModel } from '../store/models/numbers.ts';
import { NumberLeases } from './number-leases.ts';
import { NumberWorker, sendingFields, type SendingNumber, type SendingParts } from './number-worker.ts';

/** How often leases are renewed and changed numbers are noticed. Milliseconds; well below the life of a lease. */
const TICK_MS = 2500;

/** Runs a sender for each number that this process owns, follows changes, and hands numbers over when it stops. */
export class NumberWorkers {
  readonly #parts: SendingParts;
  readonly #leases: NumberLeases;
  readonly #running = new Map<string, NumberWorker>();
  /** Numbers whose worker is still on its way out: two at once would be twice as fast. */
  readonly #leaving = new Set<string>();
  readonly #stopping = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(parts: Omit<SendingParts, 'holds'>, workerId: string) {
    this.#leases = new NumberLeases(workerId);
    this.#parts = { ...parts, holds: (numberId) => this.#leases.holds(numberId) };
  }

  /** Numbers this process sends for, with the messages that wait in their pacers. */
  get numbers(): { numberId: string; waiting: number }[] {
    return [...this.#running.values()].map(({ numberId, waiting }) => ({ numberId, waiting }));
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.all([...this.#running.values()].map((worker) => worker.stop()));
    await this.#leases.releaseAll().catch((error: unknown) => this.#parts.log.warn({ err: error }, 'The numbers could not be handed over; they are free in a few seconds'));
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#tick();
      } catch (error) {
        this.#parts.log.warn({ err: error }, 'The numbers could not be looked after; trying again');
      }
      await sleep(TICK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #tick(): Promise<void> {
    const numbers: SendingNumber[] = await NumberModel.find().select(sendingFields).lean();
    const owned = await this.#leases.update(numbers.map(({ _id }) => _id), this.#parts.now());
    for (const [numberId, worker] of this.#running) if (!owned.has(numberId)) this.#dismiss(numberId, worker);
    for (const number of numbers) {
      if (!owned.has(number._id)) continue;
      // The trouble of one number must not hold up the others.
      await this.#lookAfter(number).catch((error: unknown) => this.#parts.log.warn({ err: error, numberId: number._id }, 'A number could not be looked after; trying again'));
    }
  }

  async #lookAfter(number: SendingNumber): Promise<void> {
    const running = this.#running.get(number._id);
    if (running?.outgrownBy(number) === true) return this.#dismiss(number._id, running);
    if (running !== undefined) return running.follow(number);
    if (this.#leaving.has(number._id)) return;
    const worker = await NumberWorker.start(this.#parts, number);
    this.#running.set(number._id, worker);
    void worker.ended.then(() => {
      if (this.#running.get(number._id) === worker) this.#running.delete(number._id);
    });
  }

  /** The number belongs to somebody else now, or needs a larger worker: nothing more may leave here. */
  #dismiss(numberId: string, worker: NumberWorker): void {
    this.#running.delete(numberId);
    this.#leaving.add(numberId);
    void worker.stop().finally(() => this.#leaving.delete(numberId));
  }
}
