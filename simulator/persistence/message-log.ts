import { createReadStream } from 'node:fs';
import { appendFile, open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredMessage } from '../world/entities.ts';

const LINES_AT_ONCE = 500;

/** An append log of messages: a line per message and change, the last line of an id counts. */
export class MessageLog {
  readonly #path: string;
  readonly #changed = new Map<string, StoredMessage>();
  #lines = 0;

  constructor(path: string) {
    this.#path = path;
  }

  get lines(): number {
    return this.#lines;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  note(message: StoredMessage): void {
    this.#changed.set(message.id, message);
  }

  /** Reads all messages in their order. A torn last line, left by a crash, is skipped and counted. */
  async read(): Promise<{ messages: StoredMessage[]; torn: number }> {
    const byId = new Map<string, StoredMessage>();
    let torn = 0;
    const stream = createReadStream(this.#path, 'utf8');
    const isThere = await new Promise<boolean>((resolve, reject) => {
      stream.once('open', () => resolve(true));
      stream.once('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(false) : reject(error)));
    });
    if (!isThere) return { messages: [], torn };
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      const message = parseLine(line);
      if (message) byId.set(message.id, message);
      else torn += 1;
      this.#lines += 1;
    }
    return { messages: [...byId.values()].sort((a, b) => a.seq - b.seq), torn };
  }

  /** Appends what changed since the last time. */
  async flush(): Promise<void> {
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.#lines += changed.length;
    await appendFile(this.#path, changed.map((message) => `${JSON.stringify(message)}\n`).join(''));
  }

  /** Replaces the log by the messages that are still kept; in portions, so that the process stays responsive. */
  async compact(messages: readonly StoredMessage[]): Promise<void> {
    const temporary = `${this.#path}.new`;
    const file = await open(temporary, 'w');
    try {
      for (let start = 0; start < messages.length; start += LINES_AT_ONCE) {
        const part = messages.slice(start, start + LINES_AT_ONCE);
        await file.write(part.map((message) => `${JSON.stringify(message)}\n`).join(''));
        await nextTurn();
      }
    } finally {
      await file.close();
    }
    await rename(temporary, this.#path);
    this.#lines = messages.length;
  }

  async clear(): Promise<void> {
    this.#changed.clear();
    this.#lines = 0;
    await rm(this.#path, { force: true });
  }
}

function parseLine(line: string): StoredMessage | undefined {
  try {
    return JSON.parse(line) as StoredMessage;
  } catch {
    // Only a crash in the middle of a write leaves such a line; the caller reports it.
    return undefined;
  }
}
