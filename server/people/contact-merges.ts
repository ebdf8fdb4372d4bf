import { carryOutMerge } from '../../activities/identity/merge/carry-out-merge.ts';
import { requestMerge, survivorOf, type MergeWish } from '../../activities/identity/merge/request-merge.ts';
import { ContactMergeModel } from '../../activities/store/models/contact-merges.ts';
import type { ContactMergeRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { Log } from '../log.ts';
import type { Conversations } from '../temporal/conversations.ts';

const pageSize = 50;

/** What it needs of the server. */
interface Means {
  readonly conversations: Pick<Conversations, 'tell'>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Contacts that become one. A merge is written down before anything of it is done, and any server goes on with one that
 * is under way: its own server may have died, or a flow in it may still be sending.
 */
export class ContactMerges {
  readonly #server: Means;
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | undefined;

  constructor(server: Means) {
    this.#server = server;
    this.#timer = setInterval(() => void this.#look(), limits.mergeRepeatMs);
    this.#timer.unref();
  }

  /** Makes one contact of two, waiting a moment for it. running: it goes on in the background. */
  async merge(wish: MergeWish): Promise<{ state: 'running' | 'done'; contactId: string }> {
    const record = await requestMerge(wish, this.#server.now());
    const done = record === undefined || record.state === 'done' || (await this.#carryOut(record, limits.mergeWaitMs));
    return { state: done ? 'done' : 'running', contactId: await survivorOf(wish.intoId) };
  }

  /** WhatsApp says that two contacts are one person: the one we have known longer stays. Gives its id. */
  async join(orgId: string, oneId: string, otherId: string, reason: MergeWish['reason']): Promise<string> {
    // Ids sort by the time of their creation.
    const [intoId, fromId] = oneId < otherId ? [oneId, otherId] : [otherId, oneId];
    const { contactId, state } = await this.merge({ orgId, fromId, intoId, reason });
    this.#server.log.info({ orgId, fromId, intoId: contactId, reason, state }, 'Two contacts are one person and were merged');
    return contactId;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Never fails: whatever is left to do is done in a later round. */
  async #carryOut(record: ContactMergeRecord, waitMs: number): Promise<boolean> {
    const { conversations, now, log } = this.#server;
    try {
      return await carryOutMerge({ tell: (key, event) => conversations.tell(key, event), now }, record, waitMs);
    } catch (error) {
      log.warn({ err: error, merge: record._id }, 'A merge of two contacts is not finished; it goes on later');
      return false;
    }
  }

  async #look(): Promise<void> {
    if (this.#looking !== undefined) return;
    this.#looking = this.#round();
    await this.#looking;
    this.#looking = undefined;
  }

  async #round(): Promise<void> {
    try {
      const old = new Date(this.#server.now() - limits.mergeRepeatMs);
      for (const record of await ContactMergeModel.find({ state: 'running', createdAt: { $lt: old } }).limit(pageSize).lean()) await this.#carryOut(record, 0);
    } catch (error) {
      this.#server.log.warn({ err: error }, 'Merges of contacts could not be looked through; trying again');
    }
  }
}
