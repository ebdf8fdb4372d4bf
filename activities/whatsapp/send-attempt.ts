import type { Context } from '@temporalio/activity';
import type { EngineError, MessageRecord } from '../../schemas/generated/types.ts';
import { DEADLINE_PASSED } from '../../schemas/send-problems.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { messageEvent } from '../messages/message-body.ts';
import { outgoingRecord } from '../messages/outgoing-record.ts';
import { publish } from '../store/feed.ts';
import { findNumber } from '../store/number-directory.ts';
import type { NumberSender } from './number-sender.ts';
import * as outbox from './outbox.ts';
import type { Lane } from './pacer.ts';
import type { SendScene } from './send-checks.ts';
import { failedForGood, tryAgain } from './send-failure.ts';
import { loadScene } from './send-scene.ts';
import { giveBackShared } from './shared-limits.ts';

/** How soon what certainly was not sent is tried again. */
export const UNSENT_MS = 2000;

/** Priorities up to this one use the lane that goes first: agents, replies, escalations, utility. */
const LAST_REPLY_PRIORITY = 3;

/**
 * One attempt to send one message: what is known of it, and the four ways in which it ends without having been sent.
 * They all throw what Temporal makes the next attempt, or the end, from.
 */
export class SendAttempt {
  readonly sender: NumberSender;
  readonly input: SendInput;
  /** Counted from 1. */
  readonly number: number;
  /** When the message was put on the number's queue, epoch milliseconds. */
  readonly queuedAt: number;
  /** Epoch milliseconds after which Temporal gives the message up. */
  readonly deadline: number;
  /** Aborted when the workflow calls the message back. */
  readonly cancelled: AbortSignal;
  readonly #log: Context['log'];
  #scene: SendScene | undefined;
  #row: MessageRecord | undefined;
  #keepsPlaceFor: number | undefined;

  constructor(sender: NumberSender, input: SendInput, { info, cancellationSignal, log }: Context) {
    this.#log = log;
    this.sender = sender;
    this.input = input;
    this.number = info.attempt;
    this.queuedAt = info.scheduledTimestampMs;
    this.deadline = info.scheduledTimestampMs + (info.scheduleToCloseTimeoutMs > 0 ? info.scheduleToCloseTimeoutMs : Number.POSITIVE_INFINITY);
    this.cancelled = cancellationSignal;
  }

  /** Reads what the message is about, and its outbox row if there is one. */
  async open(): Promise<void> {
    // The first attempt for a flow is the usual case and has no row yet; a repetition notices when it inserts.
    const fresh = this.number === 1 && this.input.source.kind === 'flow';
    const [found, row] = await Promise.all([loadScene(this.input, this.number, this.now()), fresh ? undefined : outbox.findRow(this.input.sendId)]);
    this.#row = row;
    if ('gone' in found) {
      // No thread is left to show it in, but a row of it must not wait for ever.
      await outbox.refuse(this.input.sendId, 'not_sent', found.gone, new Date(this.now()));
      throw failedForGood(found.gone);
    }
    this.#scene = found;
  }

  /** What has been read about the message: contact, conversation, number, template. */
  get scene(): SendScene {
    if (this.#scene === undefined) throw new Error('An attempt to send has to be opened first.');
    return this.#scene;
  }

  /** The outbox row as it was found; undefined: nobody has written one yet. */
  get row(): MessageRecord | undefined {
    return this.#row;
  }

  get lane(): Lane {
    return this.input.priority <= LAST_REPLY_PRIORITY ? 'replies' : 'bulk';
  }

  /** When it is tried again and later messages to the person are to stay behind it: after how many milliseconds. */
  get keepsPlaceFor(): number | undefined {
    return this.#keepsPlaceFor;
  }

  now(): number {
    return this.sender.now();
  }

  /** Something beside the message did not work. */
  warn(what: string, error: unknown): void {
    this.#log.warn(what, { error });
  }

  newRow(state: MessageRecord['state']): Promise<MessageRecord> {
    const { source } = this.input;
    const flowName = this.#scene?.conversation.automation.runs.find((run) => run.runId === source.runId)?.flowName;
    return outgoingRecord(this.input, state, { ...source, ...(flowName === undefined ? {} : { flowName }) }, new Date(this.now()));
  }

  /** It may not go out yet: it is shown in its thread as one that waits, with the reason, and tried again later. keepsPlace: later messages to the person wait, too. */
  async hold(error: EngineError, delayMs: number, keepsPlace = false): Promise<never> {
    if (this.#row === undefined) {
      const record = { ...(await this.newRow('queued')), error };
      if (await outbox.insertRow(record)) publish(messageEvent('message.added', record));
    } else if (this.#row.state === 'queued' && this.#row.error?.message !== error.message) {
      await outbox.explain(this.#row._id, error);
    }
    return this.later(error, delayMs, keepsPlace);
  }

  /** It was claimed and has certainly not been sent: it waits in the outbox again. */
  async putBack(error: EngineError, delayMs: number, keepsPlace = true): Promise<never> {
    this.sender.pairs.giveBack(this.input.key.contactId);
    await outbox.putBack(this.input.sendId, error, new Date(this.now()));
    return this.later(error, delayMs, keepsPlace);
  }

  /** It is tried again later; if there will be no later, it is settled. */
  async later(error: EngineError, delayMs: number, keepsPlace = false): Promise<never> {
    if (this.now() + delayMs >= this.deadline) return this.refuse('not_sent', { ...error, class: 'timeout', message: `${error.message} ${DEADLINE_PASSED}` });
    if (keepsPlace) this.#keepsPlaceFor = delayMs;
    throw tryAgain(error, delayMs);
  }

  /** It will never go out: the reason is stored with it, also when it never had a row. failed: WhatsApp refused it; not_sent: a rule of ours. */
  async refuse(state: 'failed' | 'not_sent', error: EngineError): Promise<never> {
    const { key, sendId } = this.input;
    await giveBackShared(this.input, this.#scene?.number ?? (await findNumber(key.numberId)));
    if ((await outbox.refuse(sendId, state, error, new Date(this.now()))) === undefined && this.#row === undefined) {
      const record = { ...(await this.newRow(state)), error };
      // It never left: the thread shows it, but the customer is still waiting.
      if (await outbox.insertRow(record)) publish(messageEvent('message.added', record));
    }
    throw failedForGood(error);
  }
}
