import { survivorOf } from '../../activities/identity/merge/request-merge.ts';
import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { IncomingEventModel } from '../../activities/store/models/incoming-events.ts';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import type { IncomingEventRecord, IncomingWebhookRecord } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { callbackEventName } from '../../workflows/engine/callbacks.ts';
import type { ServerContext } from '../context.ts';
import { isTransient } from '../http/is-transient.ts';
import { ensureConversation } from '../../activities/messages/ensure-conversation.ts';
import { findContact } from './find-contact.ts';

const pageSize = 100;

/** What another system sent: to a webhook, or to the address of a run. */
export type ReceivedEvent = Pick<IncomingEventRecord, 'orgId' | 'webhookId' | 'callback' | 'body'> & { readonly id: string };

/**
 * Stores events of other systems and tells the contacts' conversations. An event stays `new` until that is done, so that
 * a crash or an outage only means that some server does it later; the engine takes each event once.
 */
export class IncomingEvents {
  readonly #server: ServerContext;
  readonly #timers: NodeJS.Timeout[];
  readonly #underWay = new Set<Promise<void>>();

  constructor(server: ServerContext) {
    this.#server = server;
    this.#timers = [setInterval(() => this.#quietly(this.#recover()), limits.incomingRecoverMs), setInterval(() => this.#quietly(this.#sweep()), durations.HOUR)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Resolves once the event is stored; the same id a second time changes nothing. */
  async accept({ id, ...received }: ReceivedEvent): Promise<'stored' | 'repeated'> {
    const now = this.#server.now();
    const event: IncomingEventRecord = { _id: id, ...received, state: 'new', attempts: 1, receivedAt: new Date(now), claimedUntil: new Date(now + limits.incomingClaimMs) };
    try {
      await IncomingEventModel.create(event);
    } catch (error) {
      if (isDuplicateKey(error)) return 'repeated';
      throw error;
    }
    this.#quietly(this.#handle(event));
    return 'stored';
  }

  /** Waits for what is being handled; everything else stays stored. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#underWay);
  }

  async #handle(event: IncomingEventRecord): Promise<void> {
    const { callback, webhookId } = event;
    if (callback !== undefined) await this.#call(event, callback);
    if (webhookId === undefined) return this.#settle(event, undefined);
    const webhook = await IncomingWebhookModel.findById(webhookId).lean();
    const problem = webhook === null ? 'The webhook was deleted.' : await this.#tell(webhook, event);
    await this.#settle(event, problem);
    const seen = problem === undefined ? {} : { lastProblem: problem, lastProblemAt: event.receivedAt };
    await IncomingWebhookModel.updateOne({ _id: webhookId }, { $set: { lastReceivedAt: event.receivedAt, ...seen } });
  }

  async #settle({ _id }: IncomingEventRecord, problem: string | undefined): Promise<void> {
    await IncomingEventModel.updateOne({ _id }, { $set: problem === undefined ? { state: 'done' } : { state: 'failed', problem }, $unset: { claimedUntil: 1 } });
  }

  /** Tells the run that waits for this very call. */
  async #call({ _id, orgId, body, receivedAt }: IncomingEventRecord, { numberId, contactId, runId, name }: NonNullable<IncomingEventRecord['callback']>): Promise<void> {
    const payload = JSON.parse(body) as Record<string, unknown>;
    // The address was handed out before the contact became part of another one, perhaps.
    await this.#server.conversations.tell({ orgId, numberId, contactId: await survivorOf(contactId) }, { kind: 'external', id: `callback:${_id}`, at: receivedAt.getTime(), name: callbackEventName(name), runId, payload });
  }

  async #tell(webhook: IncomingWebhookRecord, event: IncomingEventRecord): Promise<string | undefined> {
    const payload = JSON.parse(event.body) as Record<string, unknown>;
    const found = await findContact(webhook, payload);
    if ('problem' in found) return found.problem;
    const key = { orgId: webhook.orgId, numberId: webhook.numberId, contactId: found.contactId };
    await ensureConversation(key, this.#server.now(), { onlyFlows: true });
    await this.#server.conversations.tell(key, { kind: 'external', id: `webhook:${event._id}`, at: event.receivedAt.getTime(), name: `webhook.${webhook.name}`, payload });
    return undefined;
  }

  /** Takes up what was stored and not finished: of a server that died, or while database or Temporal were away. */
  async #recover(): Promise<void> {
    const now = this.#server.now();
    const free = { state: 'new' as const, claimedUntil: { $lt: new Date(now) } };
    for (const event of await IncomingEventModel.find(free).sort({ receivedAt: 1 }).limit(pageSize).lean()) {
      const claim = { $set: { claimedUntil: new Date(now + limits.incomingClaimMs) }, $inc: { attempts: 1 } };
      const { modifiedCount } = await IncomingEventModel.updateOne({ _id: event._id, ...free }, claim);
      if (modifiedCount === 0) continue;
      if (event.attempts < limits.incomingAttempts) await this.#handle(event);
      else await IncomingEventModel.updateOne({ _id: event._id }, { $set: { state: 'failed', problem: `It was tried ${event.attempts} times and never finished.` }, $unset: { claimedUntil: 1 } });
    }
  }

  async #sweep(): Promise<void> {
    await IncomingEventModel.deleteMany({ state: { $ne: 'new' }, receivedAt: { $lt: new Date(this.#server.now() - limits.incomingKeepMs) } });
  }

  #quietly(work: Promise<void>): void {
    const done = work.catch((error: unknown) => {
      this.#server.log[isTransient(error) ? 'warn' : 'error']({ err: error }, 'An event of another system could not be handled yet; it is tried again');
    });
    this.#underWay.add(done);
    void done.finally(() => this.#underWay.delete(done));
  }
}
