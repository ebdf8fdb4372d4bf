import { chatKey } from './messages.ts';

/** After a customer's message the business may write freely for this long. */
export const SERVICE_WINDOW_MS = 24 * 3_600_000;
/** A conversation that came from an ad is free for this long once the business has answered within a day. */
export const ENTRY_POINT_WINDOW_MS = 72 * 3_600_000;

/** Both windows of one chat, as saved. */
export interface ChatWindow {
  lastInboundAt: number;
  /** When the customer came in through an ad; 0 = never. */
  entryAt: number;
  /** End of the free entry point window; 0 = none. */
  freeUntil: number;
}

const SWEEP_EVERY = 10_000;

/** The customer service window and the free entry point window of every chat. */
export class Windows {
  readonly #chats = new Map<string, ChatWindow>();
  #untilSweep = SWEEP_EVERY;

  opened(numberId: string, customerKey: string, at: number, fromAd: boolean): void {
    const key = chatKey(numberId, customerKey);
    const known = this.#chats.get(key) ?? { lastInboundAt: 0, entryAt: 0, freeUntil: 0 };
    this.#chats.set(key, { ...known, lastInboundAt: Math.max(known.lastInboundAt, at), entryAt: fromAd ? at : known.entryAt });
    this.#sweep(at);
  }

  /** The business answered: an ad conversation becomes free from here on. */
  answered(numberId: string, customerKey: string, at: number): void {
    const known = this.#chats.get(chatKey(numberId, customerKey));
    if (!known || known.entryAt === 0 || known.freeUntil > known.entryAt) return;
    if (at - known.entryAt <= SERVICE_WINDOW_MS) known.freeUntil = at + ENTRY_POINT_WINDOW_MS;
  }

  /** When the service window closes; 0 = it was never open. */
  closesAt(numberId: string, customerKey: string): number {
    const known = this.#chats.get(chatKey(numberId, customerKey));
    return known ? known.lastInboundAt + SERVICE_WINDOW_MS : 0;
  }

  isOpen(numberId: string, customerKey: string, now: number): boolean {
    return now < this.closesAt(numberId, customerKey);
  }

  /** End of the free entry point window, or `undefined` outside one. */
  freeUntil(numberId: string, customerKey: string, now: number): number | undefined {
    const until = this.#chats.get(chatKey(numberId, customerKey))?.freeUntil ?? 0;
    return now < until ? until : undefined;
  }

  entries(): [string, ChatWindow][] {
    return [...this.#chats];
  }

  restore(entries: readonly [string, ChatWindow][]): void {
    for (const [key, window] of entries) this.#chats.set(key, window);
  }

  clear(): void {
    this.#chats.clear();
  }

  #sweep(now: number): void {
    this.#untilSweep -= 1;
    if (this.#untilSweep > 0) return;
    this.#untilSweep = Math.max(SWEEP_EVERY, this.#chats.size);
    for (const [key, window] of this.#chats) {
      const isOver = window.lastInboundAt + SERVICE_WINDOW_MS <= now && window.freeUntil <= now;
      if (isOver) this.#chats.delete(key);
    }
  }
}
