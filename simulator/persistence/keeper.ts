import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sim } from '../sim.ts';
import { MessageLog } from './message-log.ts';
import { applySnapshot, resumeMessages, SNAPSHOT_VERSION, takeSnapshot, type Snapshot } from './snapshot.ts';

const TICK_MS = 250;
/** How long after a change of the set-up, or of messages only, the snapshot is written. */
const SETUP_DELAY_MS = 1_000;
const MESSAGES_DELAY_MS = 10_000;
// Taking a snapshot must stay a small share of the time, however large it has grown.
const SHARE = 20;

/** Keeps the state of a simulator in a folder, so that a restart continues where it ended. */
export class Keeper {
  readonly #sim: Sim;
  readonly #folder: string;
  readonly #log: MessageLog;
  readonly #maxLines: number;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #dueAt = Infinity;
  #earliest = 0;
  #wasReset = false;
  #needsCompaction = false;

  constructor(sim: Sim, folder: string, keptMessages: number) {
    this.#sim = sim;
    this.#folder = folder;
    this.#log = new MessageLog(join(folder, 'messages.jsonl'));
    this.#maxLines = keptMessages * 4 + 1_000;
  }

  /** Loads what an earlier run left and begins to save. */
  async start(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#load();
    this.#sim.bus.listen((happening) => {
      if (happening.type === 'message') this.#log.note(happening.message);
      if (happening.type === 'reset') this.#wasReset = true;
      if (happening.type === 'dropped') this.#needsCompaction = true;
      if (happening.type === 'message') this.#plan(MESSAGES_DELAY_MS);
      else if (happening.type === 'setup' || happening.type === 'customer' || happening.type === 'reset' || happening.type === 'dropped') this.#plan(SETUP_DELAY_MS);
    });
    this.#timer = setInterval(() => this.#enqueue(false), TICK_MS).unref();
  }

  /** Writes everything down and ends. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#enqueue(true);
    await this.#work;
  }

  #plan(delayMs: number): void {
    this.#dueAt = Math.min(this.#dueAt, Date.now() + delayMs);
  }

  #enqueue(isLast: boolean): void {
    this.#work = this.#work.then(() => this.#save(isLast)).catch((error: unknown) => {
      this.#sim.logger.error({ err: error, folder: this.#folder }, 'the state could not be saved; it will be tried again');
      this.#plan(MESSAGES_DELAY_MS);
    });
  }

  async #save(isLast: boolean): Promise<void> {
    if (this.#wasReset) {
      this.#wasReset = false;
      await this.#log.clear();
    }
    await this.#log.flush();
    if (this.#needsCompaction || this.#log.lines > this.#maxLines) {
      this.#needsCompaction = false;
      await this.#log.compact(this.#sim.world.messages.values());
    }
    const now = Date.now();
    if (!isLast && (now < this.#dueAt || now < this.#earliest)) return;
    this.#dueAt = Infinity;
    const started = performance.now();
    await this.#write(JSON.stringify(takeSnapshot(this.#sim)));
    this.#earliest = now + (performance.now() - started) * SHARE;
  }

  /** A new file takes the old one's place only when it is whole and on disk. */
  async #write(text: string): Promise<void> {
    const path = join(this.#folder, 'state.json');
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }

  async #load(): Promise<void> {
    const { messages, torn } = await this.#log.read();
    if (torn > 0) this.#sim.logger.warn({ torn }, 'the message log ended in the middle of a line; that change is lost');
    this.#sim.world.messages.startAt(messages[0]?.seq ?? 1);
    for (const message of messages) this.#sim.world.messages.add(message);
    const snapshot = await this.#readSnapshot();
    if (snapshot) applySnapshot(this.#sim, snapshot);
    resumeMessages(this.#sim);
  }

  async #readSnapshot(): Promise<Snapshot | undefined> {
    const path = join(this.#folder, 'state.json');
    try {
      const snapshot = JSON.parse(await readFile(path, 'utf8')) as Snapshot;
      if (snapshot.version === SNAPSHOT_VERSION) return snapshot;
      this.#sim.logger.warn({ version: snapshot.version, path }, 'the saved state is of another version and is not read');
      return undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      if (!(error instanceof SyntaxError)) throw error;
      this.#sim.logger.warn({ path }, 'the saved state is damaged and is not read');
      await rename(path, `${path}.damaged`);
      return undefined;
    }
  }
}
