/** One thing that happened on the server. Topics: schemas/store/feed.schema.json. */
export type LiveEvent = { topic: string; type: string; id?: string; data?: unknown };

export type LiveState = 'online' | 'connecting' | 'offline';

export type LiveHandler = (event: LiveEvent) => void;

/** What a stream tells about itself. After `lost` with `givenUp` it is dead, otherwise it tries again by itself. */
export type StreamHandlers = {
  opened: () => void;
  heard: (text: string) => void;
  /** A sign of life without content. */
  alive: () => void;
  lost: (how: { givenUp: boolean }) => void;
};

/** Starts a stream of events; openEventSource makes one of the browser's EventSource. */
export type OpenStream = (handlers: StreamHandlers) => { close: () => void };

export type LiveSetup = {
  open: OpenStream;
  onState: (state: LiveState) => void;
  /** Runs when a connection stands again after one was lost: what was missed in between must be fetched. */
  onReconnected: () => void;
  /** Runs when the server refused the connection, perhaps because the session has ended. */
  onRefused: () => void;
  /** Injected for tests. */
  setTimer: (run: () => void, ms: number) => () => void;
  random: () => number;
};

const firstRetryMs = 1000;
const lastRetryMs = 30_000;
// After this long without a connection the state is told as "offline" instead of "connecting".
const offlineAfterMs = 8000;
// The server gives a sign of life every 15 s (limits.liveHeartbeatMs); two missed ones mean a connection that died unnoticed.
const silentAfterMs = 40_000;

/**
 * The one connection over which the server tells what happened. The browser reconnects by itself after a cut;
 * where it gives up, this tries again with growing, jittered pauses so that a restarted server is not stormed.
 */
export class LiveConnection {
  readonly #setup: LiveSetup;
  readonly #handlers = new Map<string, Set<LiveHandler>>();
  #stream: { close: () => void } | null = null;
  #givenUp = false;
  #wasOpen = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #cancelOffline: (() => void) | null = null;
  #cancelSilence: (() => void) | null = null;

  constructor(setup: LiveSetup) {
    this.#setup = setup;
  }

  /** Calls `handler` for each event of a topic (`*` for all); gives back how to stop. */
  subscribe(topic: string, handler: LiveHandler): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    handlers.add(handler);
    this.#handlers.set(topic, handlers);
    return () => {
      handlers.delete(handler);
      if (handlers.size === 0 && this.#handlers.get(topic) === handlers) this.#handlers.delete(topic);
    };
  }

  /** Opens the connection; does nothing while one is open or being opened. */
  start(): void {
    if (this.#stream) return;
    this.#setup.onState('connecting');
    this.#watchForOffline();
    this.#open();
  }

  /** Lets the connection go while nobody looks; start() takes it up again, and what was missed is fetched then. */
  rest(): void {
    this.#dropStream();
    this.#cancelOffline?.();
    this.#cancelOffline = null;
  }

  /** Closes the connection for good, as at log-out. */
  stop(): void {
    this.rest();
    this.#wasOpen = false;
    this.#failures = 0;
  }

  /** Tries at once, as when the machine says that the network is back. */
  retryNow(): void {
    if (!this.#stream || !this.#givenUp) return;
    this.#failures = 0;
    this.#open();
  }

  #open(): void {
    this.#dropStream();
    this.#givenUp = false;
    this.#stream = this.#setup.open({
      opened: () => this.#opened(),
      heard: (text) => {
        if (this.#cancelSilence) this.#watchForSilence();
        this.#dispatch(text);
      },
      alive: () => this.#watchForSilence(),
      lost: ({ givenUp }) => this.#lost(givenUp),
    });
  }

  #opened(): void {
    this.#cancelOffline?.();
    this.#cancelOffline = null;
    this.#failures = 0;
    this.#setup.onState('online');
    if (this.#wasOpen) this.#setup.onReconnected();
    this.#wasOpen = true;
  }

  #lost(givenUp: boolean): void {
    if (!this.#cancelOffline) {
      this.#setup.onState('connecting');
      this.#watchForOffline();
    }
    if (!givenUp) return;
    this.#givenUp = true;
    this.#setup.onRefused();
    const pause = Math.min(firstRetryMs * 2 ** this.#failures, lastRetryMs) * (0.5 + this.#setup.random() / 2);
    this.#failures += 1;
    this.#cancelRetry?.();
    this.#cancelRetry = this.#setup.setTimer(() => this.#open(), pause);
  }

  #watchForOffline(): void {
    this.#cancelOffline?.();
    this.#cancelOffline = this.#setup.setTimer(() => this.#setup.onState('offline'), offlineAfterMs);
  }

  /** A sleeping laptop or a dropped route leaves connections that look open; nothing but silence tells. */
  #watchForSilence(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = this.#setup.setTimer(() => {
      this.#lost(false);
      this.#open();
    }, silentAfterMs);
  }

  #dropStream(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = null;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#stream?.close();
    this.#stream = null;
  }

  #dispatch(text: string): void {
    const event = parseEvent(text);
    if (!event) return;
    for (const topic of [event.topic, '*']) {
      for (const handler of this.#handlers.get(topic) ?? []) handler(event);
    }
  }
}

/** Reads one message; a newer server may send shapes that this page does not know, those are passed over. */
export function parseEvent(text: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('topic' in value) || typeof value.topic !== 'string' || !('type' in value) || typeof value.type !== 'string') return null;
    return {
      topic: value.topic,
      type: value.type,
      ...('id' in value && typeof value.id === 'string' ? { id: value.id } : {}),
      ...('data' in value ? { data: value.data } : {}),
    };
  } catch {
    return null;
  }
}
