import { ipKeyGenerator, MemoryStore } from 'express-rate-limit';
import { ApiProblem } from '../../schemas/errors.ts';
import { durations, limits } from '../../schemas/limits.ts';

/** Counts events of each webhook, and wrong keys and signatures of each address, in windows of a minute. */
export class IncomingLimits {
  readonly #events = newStore();
  readonly #refused = newStore();

  /** Throws RATE_LIMITED when a webhook gets more than it may. */
  async event(webhookId: string): Promise<void> {
    const { totalHits, resetTime } = await this.#events.increment(webhookId);
    if (totalHits > limits.incomingPerMinute) throw tooMany(resetTime);
  }

  /** Counts something wrong from an address; throws RATE_LIMITED from some number on. */
  async refused(address: string): Promise<void> {
    const { totalHits, resetTime } = await this.#refused.increment(ipKeyGenerator(address));
    if (totalHits > limits.incomingRefusedPerMinute) throw tooMany(resetTime);
  }

  stop(): void {
    this.#events.shutdown();
    this.#refused.shutdown();
  }
}

function newStore(): MemoryStore {
  const store = new MemoryStore();
  store.init({ windowMs: durations.MINUTE } as Parameters<MemoryStore['init']>[0]);
  return store;
}

function tooMany(resetTime: Date | undefined): ApiProblem {
  return new ApiProblem('RATE_LIMITED', [{ retryAfterSeconds: Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000)) }]);
}
