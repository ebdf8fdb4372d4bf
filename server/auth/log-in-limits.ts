import { createHash } from 'node:crypto';
import { ipKeyGenerator, MemoryStore } from 'express-rate-limit';
import { ApiProblem } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';

type Counted = { store: MemoryStore; most: number; key: (address: string, email: string) => string };

/**
 * Slows down guessing of passwords. Failed attempts are counted for the account from one address (so that nobody
 * can lock somebody else out), for the address over all accounts, and for the account over all addresses.
 */
export class LogInLimits {
  readonly #counted: readonly Counted[];

  constructor() {
    this.#counted = [
      { store: newStore(), most: limits.logInsPerAccountAndAddress, key: (address, email) => `${accountKey(email)} ${ipKeyGenerator(address)}` },
      { store: newStore(), most: limits.logInsPerAddress, key: (address) => ipKeyGenerator(address) },
      { store: newStore(), most: limits.logInsPerAccount, key: (_address, email) => accountKey(email) },
    ];
  }

  /** Counts an attempt before the password is looked at, so that parallel guesses count too. blocked: told once in each window. */
  async attempt(address: string, email: string, blocked?: () => void): Promise<void> {
    for (const { store, most, key } of this.#counted) {
      const { totalHits, resetTime } = await store.increment(key(address, email));
      if (totalHits > most) {
        if (totalHits === most + 1) blocked?.();
        const retryAfterSeconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
        throw new ApiProblem('RATE_LIMITED', [{ retryAfterSeconds }], `Too many failed log-ins. Try again in ${Math.ceil(retryAfterSeconds / 60)} min.`);
      }
    }
  }

  /** Takes the attempt back, for it was a success. */
  async succeeded(address: string, email: string): Promise<void> {
    const [here, fromAddress, ofAccount] = this.#counted;
    await here?.store.resetKey(here.key(address, email));
    await fromAddress?.store.decrement(fromAddress.key(address, email));
    await ofAccount?.store.resetKey(ofAccount.key(address, email));
  }

  stop(): void {
    for (const { store } of this.#counted) store.shutdown();
  }
}

function newStore(): MemoryStore {
  const store = new MemoryStore();
  store.init({ windowMs: limits.logInWindowMs } as Parameters<MemoryStore['init']>[0]);
  return store;
}

/** Of fixed length, however long the address is that somebody typed. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
