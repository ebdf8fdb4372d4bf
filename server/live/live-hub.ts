import type { FeedWriter } from '../../activities/store/feed.ts';
import type { FeedEvent } from '../../schemas/generated/types.ts';
import type { Actor } from '../auth/actor.ts';
import type { Log } from '../log.ts';
import { FeedTail } from './feed-tail.ts';
import { maySee } from './may-see.ts';

/** Somebody who listens: text is a complete server-sent event. */
export interface Listener {
  readonly actor: Actor;
  readonly send: (text: string) => void;
  readonly close: () => void;
}

/** Topic on which the end of a person's sessions is told, so that open connections end too. It is never passed on. */
const sessionsTopic = 'sessions:';

/** Fans live updates out to everybody who listens to this server and may see them. */
export class LiveHub {
  readonly #listeners = new Set<Listener>();
  readonly #tail: FeedTail;
  readonly #hear: (event: FeedEvent) => void;

  /** `hear` is told every event of this server, and those of other processes while somebody listens. */
  constructor({ hear, ...setup }: { own: FeedWriter; log: Log; now: () => number; hear: (event: FeedEvent) => void }) {
    this.#hear = hear;
    this.#tail = new FeedTail({ ...setup, deliver: (events) => this.#deliver(events) });
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** Adds a listener; gives back how to remove it. The feed is only read while somebody listens. */
  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#tail.start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#tail.stop();
    };
  }

  /** Ends all connections, for shutting down. */
  close(): void {
    this.#tail.stop();
    for (const listener of this.#listeners) listener.close();
    this.#listeners.clear();
  }

  #deliver(events: readonly FeedEvent[]): void {
    for (const event of events) {
      this.#hear(event);
      if (event.topic.startsWith(sessionsTopic)) this.#endSessions(event);
      else this.#send(event);
    }
  }

  #send(event: FeedEvent): void {
    // Written out once, however many listen.
    let text: string | undefined;
    for (const listener of this.#listeners) {
      if (!maySee(listener.actor, event)) continue;
      const { topic, type, id, data } = event;
      text ??= `data: ${JSON.stringify({ topic, type, id, data })}\n\n`;
      listener.send(text);
    }
  }

  #endSessions(event: FeedEvent): void {
    const userId = event.topic.slice(sessionsTopic.length);
    for (const listener of this.#listeners) {
      const { actor } = listener;
      // The session that asked for it may be spared: the person who changes a password stays logged in.
      if (actor.kind !== 'user' || actor.id !== userId || actor.sessionId === event.id) continue;
      // At once: of what is published in the same moment they hear nothing any more.
      this.#listeners.delete(listener);
      listener.close();
    }
  }
}
