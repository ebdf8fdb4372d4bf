import type { StoredMessage } from './entities.ts';
import { SequenceRing, type Page } from './sequence-ring.ts';

/** The name of a conversation between one business number and one customer. */
export function chatKey(numberId: string, customerKey: string): string {
  return `${numberId}:${customerKey}`;
}

/** The newest messages of both directions, by id, by chat and by sequence number. */
export class Messages {
  readonly #ring: SequenceRing<StoredMessage>;
  readonly #byId = new Map<string, StoredMessage>();
  readonly #byChat = new Map<string, StoredMessage[]>();

  constructor(capacity: number) {
    this.#ring = new SequenceRing<StoredMessage>(capacity, (message) => this.#forget(message));
  }

  get nextSeq(): number {
    return this.#ring.nextSeq;
  }

  get size(): number {
    return this.#ring.size;
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** Stores a message and gives it its sequence number. */
  add(message: Omit<StoredMessage, 'seq'>): StoredMessage {
    const stored: StoredMessage = { ...message, seq: this.#ring.nextSeq };
    this.#ring.push(stored);
    this.#byId.set(stored.id, stored);
    const key = chatKey(stored.numberId, stored.customerKey);
    const chat = this.#byChat.get(key);
    if (chat) chat.push(stored);
    else this.#byChat.set(key, [stored]);
    return stored;
  }

  after(seq: number, limit: number): Page<StoredMessage> {
    return this.#ring.after(seq, limit);
  }

  /** The newest messages of a chat, oldest of them first. */
  chat(numberId: string, customerKey: string, limit: number): StoredMessage[] {
    return (this.#byChat.get(chatKey(numberId, customerKey)) ?? []).slice(-limit);
  }

  /** All kept messages of a chat from the newest to the oldest, without copying them. */
  *chatBackwards(numberId: string, customerKey: string): Generator<StoredMessage> {
    const chat = this.#byChat.get(chatKey(numberId, customerKey)) ?? [];
    for (let index = chat.length - 1; index >= 0; index -= 1) {
      const message = chat[index];
      if (message) yield message;
    }
  }

  /** The newest message of every chat. */
  *lastOfEachChat(): Generator<StoredMessage> {
    for (const chat of this.#byChat.values()) {
      const last = chat.at(-1);
      if (last) yield last;
    }
  }

  /** All kept messages in their order. */
  values(): StoredMessage[] {
    return this.#ring.values().filter((message) => this.#byId.has(message.id));
  }

  /** Forgets the chats of one customer. They keep their place in the ring until it comes to them. */
  dropChatsOf(customerKey: string): void {
    for (const [key, chat] of this.#byChat) {
      if (!key.endsWith(`:${customerKey}`)) continue;
      for (const message of chat) this.#byId.delete(message.id);
      this.#byChat.delete(key);
    }
  }

  startAt(seq: number): void {
    this.#ring.startAt(seq);
  }

  clear(): void {
    this.#ring.clear();
    this.#byId.clear();
    this.#byChat.clear();
  }

  #forget(message: StoredMessage): void {
    this.#byId.delete(message.id);
    const key = chatKey(message.numberId, message.customerKey);
    const chat = this.#byChat.get(key);
    // The oldest message of the store is also the oldest of its chat, unless the chat was dropped and began anew.
    if (chat?.[0] === message) chat.shift();
    if (chat?.length === 0) this.#byChat.delete(key);
  }
}
