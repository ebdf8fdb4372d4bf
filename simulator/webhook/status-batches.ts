import type { TimeSource } from '../time/time-source.ts';
import { stringAt, type JsonObject } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { messagesEntry } from './messages-entry.ts';
import type { Outgoing } from './outgoing.ts';

// The platform puts at most this many updates into one request.
const MAX_UPDATES = 1_000;

interface Batch {
  statuses: JsonObject[];
  contacts: Map<string, JsonObject>;
}

/** Collects the statuses of one moment and number, so that they travel in one request. */
export class StatusBatches {
  readonly #world: World;
  readonly #time: TimeSource;
  readonly #publish: (outgoing: Outgoing) => void;
  readonly #batches = new Map<string, Batch>();
  #cancelTimer: (() => void) | undefined;

  constructor(world: World, time: TimeSource, publish: (outgoing: Outgoing) => void) {
    this.#world = world;
    this.#time = time;
    this.#publish = publish;
  }

  add(numberId: string, status: JsonObject, contact: JsonObject | undefined): void {
    let batch = this.#batches.get(numberId);
    if (!batch) {
      batch = { statuses: [], contacts: new Map() };
      this.#batches.set(numberId, batch);
    }
    batch.statuses.push(status);
    if (contact) batch.contacts.set(stringAt(contact, 'user_id') ?? '', contact);
    if (batch.statuses.length >= MAX_UPDATES) this.flush();
    else this.#cancelTimer ??= this.#time.setTimer(() => this.flush(), this.#world.behaviour.batchWindowMs);
  }

  flush(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const batches = [...this.#batches];
    this.#batches.clear();
    for (const [numberId, batch] of batches) this.#send(numberId, batch);
  }

  clear(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#batches.clear();
  }

  #send(numberId: string, { statuses, contacts }: Batch): void {
    const number = this.#world.numbers.get(numberId);
    if (!number) return;
    const parts = { ...(contacts.size > 0 ? { contacts: [...contacts.values()] } : {}), statuses };
    this.#publish({
      subject: {
        wabaId: number.wabaId,
        numberId,
        field: 'messages',
        kind: 'status',
        types: [...new Set(statuses.map((status) => stringAt(status, 'status') ?? ''))],
        people: [...new Set(statuses.flatMap((status) => [stringAt(status, 'recipient_id') ?? '', stringAt(status, 'recipient_user_id') ?? '']))],
        messageIds: [],
      },
      entry: messagesEntry(number, parts),
      lane: `status:${numberId}`,
    });
  }
}
