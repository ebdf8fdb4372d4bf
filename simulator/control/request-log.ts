import { SequenceRing, type Page } from '../world/sequence-ring.ts';
import type { Json } from '../world/json.ts';

/** One request to the Graph endpoints, as shown by `GET /_sim/requests`. */
export interface RequestEntry {
  seq: number;
  /** ISO time, simulated. */
  time: string;
  method: string;
  path: string;
  status: number;
  durationMs: number;
  /** Error code of the answer, if it was a refusal. */
  code?: number;
  /** Message types and recipients, where the request is a send. */
  types: string[];
  people: string[];
  request: Json;
  answer: Json;
}

/** The newest Graph requests; what was asked and what was answered, without headers, which hold tokens. */
export class RequestLog {
  readonly #ring: SequenceRing<RequestEntry>;
  readonly #onAdd: (entry: RequestEntry) => void;

  constructor(capacity: number, onAdd: (entry: RequestEntry) => void) {
    this.#ring = new SequenceRing<RequestEntry>(capacity);
    this.#onAdd = onAdd;
  }

  add(entry: Omit<RequestEntry, 'seq'>): void {
    const stored = { seq: this.#ring.nextSeq, ...entry };
    this.#ring.push(stored);
    this.#onAdd(stored);
  }

  after(seq: number, limit: number): Page<RequestEntry> {
    return this.#ring.after(seq, limit);
  }

  latest(limit: number): RequestEntry[] {
    return this.#ring.latest(limit);
  }

  clear(): void {
    this.#ring.clear();
  }
}
