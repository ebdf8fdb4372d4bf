import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { EngineError, MessagePrice, MessageRecord } from '../../schemas/generated/types.ts';
import { runErrors } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import { retryDelay } from '../../schemas/meta-error-rule.ts';
import { categoryOf } from '../../schemas/prices/price-of.ts';
import type { SendActivities, SendInput, SendResult } from '../../workflows/activity-contract.ts';
import { forecastCost } from '../costs/forecast-cost.ts';
import { messageEvent } from '../messages/message-body.ts';
import { isAccepted } from '../messages/message-state.ts';
import { outgoingRecord } from '../messages/outgoing-record.ts';
import { showOutgoing } from '../messages/show-outgoing.ts';
import { publish } from '../store/feed.ts';
import { SecretUnreadable } from '../store/secret-box.ts';
import type { Prepared } from './asset-uploads.ts';
import { openBreaker } from './breaker.ts';
import { applyConsequences } from './error-consequences.ts';
import type { NumberSender } from './number-sender.ts';
import * as outbox from './outbox.ts';
import { PacerClosed, TurnTooFar, type Lane, type Pacer } from './pacer.ts';
import { maySend, type SendObjection, type SendScene } from './send-checks.ts';
import { failedForGood, refusalOf, tryAgain } from './send-failure.ts';
import { sendOnce, type SendOutcome } from './send-outcome.ts';
import { loadScene } from './send-scene.ts';
import { giveBackShared, settleShared } from './shared-limits.ts';

/** Priorities up to this one use the lane that goes first: agents, replies, escalations, utility. */
const LAST_REPLY_PRIORITY = 3;
const HOLD_MS = 15_000;
const UNSENT_MS = 2000;
/** How soon a message looks again whether the one before it has left, and how long it stays behind it. */
const PLACE_MS = 300;
const LONGEST_PLACE_MS = 15 * 60_000;
const EARLIER_FIRST = 'An earlier message to this person goes first.';
const LONGEST_WAIT_MS = 5 * 60_000;
const STATUS_POLL_MS = 3000;
/** Well below the heartbeat timeout of workflows/send-options.ts. */
const HEARTBEAT_MS = 2500;
/** How long an attempt waits for earlier messages to the person, for its turn, and once more before the call; with the call it stays below the minute of workflows/send-options.ts. */
const patience = { order: 14_000, turn: 20_000, gate: 10_000 } as const;

/** The activity that every outgoing message passes, whoever wrote it. It may be repeated at any point. */
export function createSendMessage(sender: NumberSender): SendActivities['sendMessage'] {
  return async (input) => {
    const context = Context.current();
    // Says that this attempt lives, and brings the news when the workflow calls the message back while it still waits.
    const beat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    try {
      return await new SendAttempt(sender, input).run();
    } finally {
      clearInterval(beat);
    }
  };
}

class SendAttempt {
  readonly #sender: NumberSender;
  readonly #input: SendInput;
  readonly #attempt: number;
  /** Epoch milliseconds after which Temporal gives the message up. */
  readonly #deadline: number;
  readonly #queuedAt: number;
  readonly #cancelled: AbortSignal;
  /** Set when it is tried again and later messages to the person are to wait for it: how long. Milliseconds. */
  #keptFor: number | undefined;
  #scene: SendScene | undefined;

  constructor(sender: NumberSender, input: SendInput) {
    const { info, cancellationSignal } = Context.current();
    this.#sender = sender;
    this.#input = input;
    this.#attempt = info.attempt;
    this.#deadline = info.scheduledTimestampMs + (info.scheduleToCloseTimeoutMs > 0 ? info.scheduleToCloseTimeoutMs : Number.POSITIVE_INFINITY);
    this.#queuedAt = info.scheduledTimestampMs;
    this.#cancelled = cancellationSignal;
  }

  /** In its place among the messages to the same person, which it keeps when it has to be tried again for a reason that concerns them too. */
  async run(): Promise<SendResult> {
    const { order } = this.#sender;
    const { sendId, key } = this.#input;
    const line = `${this.#lane()}:${key.contactId}`;
    const leave = await order.enter(line, patience.order);
    const behind = leave === undefined ? UNSENT_MS : order.behind(line, sendId, this.#now());
    try {
      if (behind !== undefined) return await this.#later({ code: 'SEND_FAILED', class: 'transient', message: EARLIER_FIRST }, behind, true);
      const result = await this.#send();
      order.done(line, sendId);
      return result;
    } catch (error) {
      if (this.#keptFor !== undefined && error instanceof ApplicationFailure && error.nonRetryable !== true) order.keep(line, sendId, this.#keptFor, this.#now());
      else order.done(line, sendId);
      throw error;
    } finally {
      leave?.();
    }
  }

  async #send(): Promise<SendResult> {
    const { sendId, source } = this.#input;
    // The first attempt for a flow is the usual case and has no row yet; a repetition notices when it inserts.
    const [scene, row] = await Promise.all([loadScene(this.#input, this.#attempt, this.#now()), this.#attempt === 1 && source.kind === 'flow' ? undefined : outbox.findRow(sendId)]);
    this.#scene = scene;
    const settled = row === undefined ? undefined : await this.#settledBy(row);
    if (settled !== undefined) return settled;

    // It keeps no place meanwhile: the one before it may only now be on its way here, and must not wait behind it.
    if (!(await this.#isNext())) return this.#hold({ code: 'SEND_FAILED', class: 'transient', message: EARLIER_FIRST }, PLACE_MS, scene, row);
    const permission = maySend(scene);
    if (permission.kind !== 'go') return this.#objected(permission, scene, row);
    const shared = await settleShared(scene, this.#now());
    if (shared.kind !== 'go') return this.#objected(shared, scene, row);
    const token = await this.#token(scene);
    const files = await this.#sender.uploads.prepare({ numberId: scene.number._id, orgId: this.#input.key.orgId, token }, this.#input.message);
    if (files.kind !== 'ready') return this.#notReady(files, scene, row);
    const pair = this.#sender.pairs.take(scene.contact._id, this.#now());
    if (!pair.ok) return this.#hold({ code: 'SEND_FAILED', class: 'throttled_pair', message: 'Too many messages to this contact in a short time.' }, pair.waitMs, scene, row, true);
    const tooFar = await this.#turn(this.#sender.pacer, patience.turn, this.#cancelled);
    if (tooFar !== undefined) {
      this.#sender.pairs.giveBack(scene.contact._id);
      return this.#hold(tooFar, Math.min(this.#sender.pacer.waitOf(this.#lane()), LONGEST_WAIT_MS), scene, row, true);
    }

    if (!(await this.#claim(scene, row))) return this.#settleAgain();
    const missed = (await this.#turn(this.#sender.gate, patience.gate)) ?? this.#notMine();
    if (missed !== undefined) return this.#putBack(missed, UNSENT_MS);
    const calledAt = this.#now();
    const outcome = await sendOnce(this.#sender.api, { numberId: scene.number._id, token, to: scene.contact, message: files.message, sendId });
    return this.#record(outcome, { scene, files, calledAt });
  }

  /** Whether the message before it has left, or will not. One that is stuck for long does not hold up a conversation for ever. */
  async #isNext(): Promise<boolean> {
    const { after } = this.#input;
    if (after === undefined || this.#now() - this.#queuedAt > LONGEST_PLACE_MS) return true;
    const before = await outbox.findRow(after);
    return before !== undefined && before.state !== 'queued' && before.state !== 'sending';
  }

  async #objected(permission: SendObjection, scene: SendScene, row: MessageRecord | undefined): Promise<never> {
    if (permission.kind === 'hold') return this.#hold({ code: 'NOT_SENT', class: 'held', message: permission.reason }, permission.waitMs ?? HOLD_MS, scene, row, permission.keepsPlace);
    return this.#refuse('not_sent', permission.error, row);
  }

  /** A file of the message is not with WhatsApp (yet). */
  #notReady(files: Exclude<Prepared, { kind: 'ready' }>, scene: SendScene, row: MessageRecord | undefined): Promise<never> {
    if (files.kind === 'refused') return this.#refuse('failed', refusalOf(files.rule, files.code, files.details, this.#attempt), row);
    return this.#hold({ code: 'SEND_FAILED', class: 'transient', message: 'The file is not with WhatsApp yet.', details: { reason: files.reason } }, files.delayMs, scene, row, true);
  }

  /** Waits for the turn of this message; gives why not when it does not come soon, or when another process sends for the number. */
  async #turn(pacer: Pacer, patienceMs: number, signal?: AbortSignal): Promise<EngineError | undefined> {
    try {
      await pacer.turn(this.#lane(), signal, patienceMs);
      return undefined;
    } catch (error) {
      if (error instanceof PacerClosed || error instanceof TurnTooFar) return { code: 'SEND_FAILED', class: 'transient', message: error.message };
      throw error;
    }
  }

  /** Another process may send for the number by now: two that do would be twice as fast. */
  #notMine(): EngineError | undefined {
    return this.#sender.holdsNumber() ? undefined : { code: 'SEND_FAILED', class: 'transient', message: new PacerClosed().message };
  }

  async #token({ number }: SendScene): Promise<string> {
    try {
      return this.#sender.secrets.open(number.token, number._id);
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error;
      const message = `The stored access token cannot be read: ${error.message} Enter it again.`;
      await openBreaker(number._id, { code: 'token', message, scope: 'number' }, this.#now());
      return this.#later({ code: 'SEND_FAILED', class: 'credentials', message }, HOLD_MS, true);
    }
  }

  /** From here on a crash leaves a claimed row behind, which nobody sends again blindly. */
  async #claim(scene: SendScene, row: MessageRecord | undefined): Promise<boolean> {
    const now = new Date(this.#now());
    const forecast = await this.#forecast(scene);
    const claimed = row === undefined ? await this.#newRow('sending', now, scene) : await outbox.claim(row._id, now, forecast);
    if (claimed === undefined || (row === undefined && !(await outbox.insertRow({ ...claimed, cost: { forecast } })))) return false;
    // A message of a person was shown when it was written, and one that is repeated when it was first tried.
    if (claimed.source?.kind === 'flow' && claimed.attempts === 1) {
      // The list may be a moment behind; the customer must not wait for it.
      void showOutgoing(claimed, false).catch((error: unknown) => Context.current().log.warn('The conversation list could not be updated', { error }));
    }
    return true;
  }

  #newRow(state: MessageRecord['state'], now: Date, scene: SendScene): Promise<MessageRecord> {
    const { source } = this.#input;
    const flowName = scene.conversation.automation.runs.find((run) => run.runId === source.runId)?.flowName;
    return outgoingRecord(this.#input, state, { ...source, ...(flowName === undefined ? {} : { flowName }) }, now);
  }

  #forecast({ contact, conversation, template, now }: SendScene): Promise<MessagePrice> {
    const { key, message, category } = this.#input;
    // The template's own category decides what WhatsApp charges, not what the sender takes it for.
    const charged = message.type === 'template' ? categoryOf(template?.category ?? category) : 'service';
    return forecastCost({ orgId: key.orgId, numberId: key.numberId, category: charged, contact, conversation, now });
  }

  async #record(outcome: SendOutcome, { scene, files, calledAt }: { scene: SendScene; files: Prepared; calledAt: number }): Promise<SendResult> {
    const { sendId } = this.#input;
    const now = this.#now();
    this.#sender.note(outcome, now);
    switch (outcome.kind) {
      case 'accepted': {
        await outbox.accept(sendId, outcome.wamid, new Date(calledAt), new Date(now));
        return { state: 'accepted', wamid: outcome.wamid, at: now };
      }
      case 'ambiguous':
        await outbox.markUnknown(sendId, new Date(now));
        return this.#awaitStatus(now, outcome.reason);
      case 'unsent':
        return this.#putBack({ code: 'SEND_FAILED', class: 'transient', message: 'WhatsApp cannot be reached.', attempt: this.#attempt, details: { reason: outcome.reason } }, Math.min(UNSENT_MS * 2 ** Math.min(this.#attempt - 1, 5), 60_000));
      case 'refused':
        return this.#refused(outcome, scene, files);
    }
  }

  async #refused({ rule, code, details, retryAfterMs }: Extract<SendOutcome, { kind: 'refused' }>, scene: SendScene, files: Prepared): Promise<SendResult> {
    const now = this.#now();
    const error = refusalOf(rule, code, details, this.#attempt);
    const place = rule.scope !== 'message' && rule.scope !== 'template';
    await applyConsequences({ rule, code, number: scene.number, contactId: scene.contact._id, templateId: scene.template?._id, now });
    switch (rule.action) {
      case 'reconcile':
        await outbox.markUnknown(this.#input.sendId, new Date(now));
        return this.#awaitStatus(now, error.message);
      case 'retry':
        if (rule.class === 'throttled_number') this.#sender.pacer.slowDown();
        return this.#putBack(error, retryAfterMs ?? retryDelay(rule, this.#attempt), place);
      case 'hold':
        return this.#putBack(error, retryDelay(rule, this.#attempt), place);
      case 'refuse':
        if (await this.#sender.uploads.renew(files, rule, code)) return this.#putBack(error, 0);
        return this.#refuse('failed', error, undefined);
    }
  }

  /** Certainly not sent: it waits in the outbox until it is tried again. */
  async #putBack(error: EngineError, delayMs: number, keepsPlace = true): Promise<never> {
    this.#sender.pairs.giveBack(this.#input.key.contactId);
    await outbox.putBack(this.#input.sendId, error, new Date(this.#now()));
    return this.#later(error, delayMs, keepsPlace);
  }

  /** What an earlier attempt left behind decides, unless the row waits to be claimed (undefined). */
  async #settledBy(row: MessageRecord): Promise<SendResult | undefined> {
    if (isAccepted(row.state)) return { state: row.state, at: (row.stateAt['accepted'] ?? row.stateAt[row.state] ?? row.at).getTime(), ...(row.wamid === undefined ? {} : { wamid: row.wamid }) };
    if (row.state === 'failed' || row.state === 'not_sent') throw failedForGood(row.error ?? { code: 'SEND_FAILED', message: runErrors.SEND_FAILED });
    if (row.state !== 'sending' && row.state !== 'unknown') return undefined;
    // The attempt that claimed it ended without saying how: its worker died, or its time ran out.
    if (row.state === 'sending') await outbox.markUnknown(row._id, new Date(this.#now()));
    return this.#awaitStatus((row.stateAt['sending'] ?? row.at).getTime(), 'The worker that sent it stopped before it had an answer.');
  }

  async #settleAgain(): Promise<SendResult> {
    const row = await outbox.findRow(this.#input.sendId);
    const settled = row === undefined ? undefined : await this.#settledBy(row);
    return settled ?? this.#later({ code: 'SEND_FAILED', class: 'transient', message: 'Another attempt is under way.' }, UNSENT_MS);
  }

  /** Every status webhook carries our send id. Until one comes, or the wait is over, the message is not sent again. */
  async #awaitStatus(since: number, reason: string): Promise<SendResult> {
    const error: EngineError = { code: 'UNKNOWN_OUTCOME', class: 'unknown_outcome', message: runErrors.UNKNOWN_OUTCOME, details: { reason } };
    const waitedMs = this.#now() - since;
    if (waitedMs < limits.unknownOutcomeMs && this.#now() + STATUS_POLL_MS < this.#deadline) throw tryAgain(error, Math.min(STATUS_POLL_MS * this.#attempt, limits.unknownOutcomeMs - waitedMs + 1000));
    const row = await outbox.giveUpUnknown(this.#input.sendId, error);
    const settled = row === undefined ? await outbox.findRow(this.#input.sendId) : undefined;
    if (settled !== undefined && isAccepted(settled.state)) return { state: settled.state, at: this.#now(), ...(settled.wamid === undefined ? {} : { wamid: settled.wamid }) };
    throw failedForGood(error);
  }

  /** Tries again later, and until then shows the message in its thread as one that waits, with the reason. */
  async #hold(error: EngineError, delayMs: number, scene: SendScene, row: MessageRecord | undefined, keepsPlace = false): Promise<never> {
    if (row === undefined) {
      const record = { ...(await this.#newRow('queued', new Date(this.#now()), scene)), error };
      if (await outbox.insertRow(record)) publish(messageEvent('message.added', record));
    }
    return this.#later(error, delayMs, keepsPlace);
  }

  /** Repeats the activity later, or settles the row when there will be no later. */
  async #later(error: EngineError, delayMs: number, keepsPlace = false): Promise<never> {
    if (keepsPlace) this.#keptFor = delayMs;
    if (this.#now() + delayMs < this.#deadline) throw tryAgain(error, delayMs);
    const late: EngineError = { ...error, class: 'timeout', message: `${error.message} Its deadline has passed.` };
    return this.#refuse('not_sent', late, undefined);
  }

  /** Stores why the message does not go out, also when it never had a row, and ends the activity. */
  async #refuse(state: 'failed' | 'not_sent', error: EngineError, row: MessageRecord | undefined): Promise<never> {
    const now = new Date(this.#now());
    await giveBackShared(this.#input, this.#scene?.number);
    if ((await outbox.refuse(this.#input.sendId, state, error, now)) === undefined && row === undefined) {
      const record = await outgoingRecord(this.#input, state, this.#input.source, now);
      // It never left: the thread shows it, but the customer is still waiting.
      if (await outbox.insertRow({ ...record, error })) publish(messageEvent('message.added', { ...record, error }));
    }
    throw failedForGood(error);
  }

  #lane(): Lane {
    return this.#input.priority <= LAST_REPLY_PRIORITY ? 'replies' : 'bulk';
  }

  #now(): number {
    return this.#sender.now();
  }
}
