import { SequenceRing, type Page } from '../world/sequence-ring.ts';
import type { WebhookSubject } from './delivery.ts';

/** One attempt to deliver a webhook, as shown by `GET /_sim/deliveries`. */
export interface DeliveryAttempt extends Omit<WebhookSubject, 'messageIds'> {
  seq: number;
  /** The same for all attempts of one delivery. */
  deliveryId: number;
  attempt: number;
  appId: string;
  url: string;
  /** ISO time, simulated. */
  time: string;
  durationMs: number;
  /** Status of the answer; `null` when there was none. */
  status: number | null;
  /** `delivered`, `failed` (another attempt follows), `expired`, `dropped` (by a fault rule) or `undeliverable`. */
  outcome: 'delivered' | 'failed' | 'expired' | 'dropped' | 'undeliverable';
  error?: string;
  /** Beginning of the answer's body. */
  answer: string;
  signature: string;
  /** The exact text that was sent. */
  body: string;
  nextAttemptAt?: string;
}

/** The newest attempts, limited in number and in bytes so that a long bench does not grow the process. */
export class DeliveryLog {
  readonly #ring: SequenceRing<DeliveryAttempt>;
  readonly #maxBytes: number;
  readonly #onAdd: (attempt: DeliveryAttempt) => void;
  #bytes = 0;

  constructor(capacity: number, maxBytes: number, onAdd: (attempt: DeliveryAttempt) => void) {
    this.#maxBytes = maxBytes;
    this.#onAdd = onAdd;
    this.#ring = new SequenceRing<DeliveryAttempt>(capacity, (attempt) => {
      this.#bytes -= attempt.body.length;
    });
  }

  add(attempt: Omit<DeliveryAttempt, 'seq'>): DeliveryAttempt {
    const entry = { seq: this.#ring.nextSeq, ...attempt };
    this.#ring.push(entry);
    this.#bytes += entry.body.length;
    while (this.#bytes > this.#maxBytes && this.#ring.size > 1) this.#ring.evictOldest();
    this.#onAdd(entry);
    return entry;
  }

  at(seq: number): DeliveryAttempt | undefined {
    return this.#ring.at(seq);
  }

  after(seq: number, limit: number): Page<DeliveryAttempt> {
    return this.#ring.after(seq, limit);
  }

  latest(limit: number): DeliveryAttempt[] {
    return this.#ring.latest(limit);
  }

  clear(): void {
    this.#ring.clear();
    this.#bytes = 0;
  }
}
