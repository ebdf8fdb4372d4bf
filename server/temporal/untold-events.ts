import { UntoldEventModel } from '../../activities/store/models/untold-events.ts';
import type { ConversationKey, UntoldEventRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { Log } from '../log.ts';
import type { Conversations } from './conversations.ts';

const pageSize = 200;

/** What happened in one conversation and its flows have to know. */
export interface Untold {
  readonly key: ConversationKey;
  readonly event: UntoldEventRecord['event'];
}

/** What it needs of the server. */
interface Means {
  readonly conversations: Pick<Conversations, 'tell'>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * What flows have to be told about contacts. It is stored before the change it tells of is made and forgotten when the
 * conversation's workflow has it, so that neither a crash nor an absent Temporal loses it; telling twice is harmless.
 */
export class UntoldEvents {
  readonly #server: Means;
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | undefined;

  constructor(server: Means) {
    this.#server = server;
    this.#timer = setInterval(() => void this.#look(), limits.untoldRepeatMs);
    this.#timer.unref();
  }

  /** Writes down what is about to happen. Ids ascend, so that it is told in this order. */
  async store(untold: readonly Untold[]): Promise<UntoldEventRecord[]> {
    const storedAt = new Date(this.#server.now());
    const rows = untold.map(({ key, event }) => ({ _id: this.#server.newId(), key, event, storedAt }));
    if (rows.length > 0) await UntoldEventModel.insertMany(rows);
    return rows;
  }

  /** It has happened: tells it, or leaves it to be told later. Never fails. */
  async deliver(rows: readonly UntoldEventRecord[]): Promise<void> {
    try {
      for (const row of rows) {
        await this.#server.conversations.tell(row.key, row.event);
        await UntoldEventModel.deleteOne({ _id: row._id });
      }
    } catch (error) {
      this.#server.log.warn({ err: error }, 'A conversation could not be told what happened; it is told later');
    }
  }

  /** It has not happened after all. */
  async forget(rows: readonly UntoldEventRecord[]): Promise<void> {
    if (rows.length > 0) await UntoldEventModel.deleteMany({ _id: { $in: rows.map((row) => row._id) } });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  // Several servers may find the same row; each tells it, and it counts once.
  async #look(): Promise<void> {
    if (this.#looking !== undefined) return;
    this.#looking = this.#left().then(
      (rows) => this.deliver(rows),
      (error: unknown) => this.#server.log.warn({ err: error }, 'What conversations have yet to be told could not be read'),
    );
    await this.#looking;
    this.#looking = undefined;
  }

  #left(): Promise<UntoldEventRecord[]> {
    const old = { storedAt: { $lt: new Date(this.#server.now() - limits.untoldRepeatMs) } };
    return UntoldEventModel.find(old).sort({ storedAt: 1, _id: 1 }).limit(pageSize).lean();
  }
}
