import type { NumberRecord } from '../../schemas/generated/types.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { closeBreaker } from './breaker.ts';
import type { CloudApi } from './cloud-api.ts';

/** When a number with an open breaker first asks the Cloud API whether it works again, and the longest pause between two questions. Milliseconds. */
const FIRST_MS = 15_000;
const FIRST_AFTER_OUTAGE_MS = 2000;
const LONGEST_MS = 5 * 60_000;

/**
 * Asks for a number whose breaker is open: once that is answered, the next messages show whether sending works again.
 * Each further question comes after twice the time, also when the number comes and goes.
 */
export class BreakerProbe {
  readonly #parts: { readonly api: CloudApi; readonly secrets: SecretBox; readonly now: () => number };
  #askedAt: number;
  #pauseMs: number | undefined;

  constructor(parts: { readonly api: CloudApi; readonly secrets: SecretBox; readonly now: () => number }) {
    this.#parts = parts;
    this.#askedAt = parts.now();
  }

  async look({ _id: numberId, breaker, token }: Pick<NumberRecord, '_id' | 'breaker' | 'token'>, now: number): Promise<void> {
    if (breaker === undefined) {
      // A time without trouble makes it start anew.
      if (now - this.#askedAt > 2 * LONGEST_MS) this.#pauseMs = undefined;
      return;
    }
    this.#pauseMs ??= firstPause(breaker);
    if (now - Math.max(this.#askedAt, breaker.since.getTime()) < this.#pauseMs) return;
    this.#askedAt = now;
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_MS);
    const outcome = await this.#parts.api.call({ method: 'GET', path: numberId, token: this.#parts.secrets.open(token, numberId), query: { fields: 'status' } });
    if (outcome.kind === 'ok') await closeBreaker(numberId);
  }
}

/** What a person has to settle with Meta is not worth many questions. */
function firstPause({ code, scope }: NonNullable<NumberRecord['breaker']>): number {
  if (code === 'outage') return FIRST_AFTER_OUTAGE_MS;
  return scope === 'account' ? LONGEST_MS : FIRST_MS;
}
