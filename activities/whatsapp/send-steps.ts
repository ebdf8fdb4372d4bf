import type { EngineError } from '../../schemas/generated/types.ts';
import { categoryOf } from '../../schemas/prices/price-of.ts';
import { saying, withReason } from '../../schemas/send-problems.ts';
import { forecastCost } from '../costs/forecast-cost.ts';
import { showOutgoing } from '../messages/show-outgoing.ts';
import { SecretUnreadable } from '../store/secret-box.ts';
import type { Prepared } from './asset-uploads.ts';
import { openBreaker } from './breaker.ts';
import * as outbox from './outbox.ts';
import { PacerClosed, TurnTooFar, type Pacer } from './pacer.ts';
import { UNSENT_MS, type SendAttempt } from './send-attempt.ts';
import { STOPPED_MS, type SendPermission } from './send-checks.ts';
import { earlierFirst, refusalOf, transient } from './send-failure.ts';

/** The steps of the road in send-message.ts. Each resolves when the message may go on, and otherwise ends the attempt. */

/** What stands in the way is looked at again after this time. */
const HOLD_MS = 15_000;
/** How soon a message looks again whether the one before it has left, and how long it stays behind it. */
const PLACE_MS = 300;
const LONGEST_PLACE_MS = 15 * 60_000;
const LONGEST_WRITING_MS = 30_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** How long an attempt waits for its turn, and once more before the call; with the rest it stays below the minute of workflows/send-options.ts. */
const patience = { turn: 20_000, gate: 10_000 } as const;

/** The message that was written before it has left, or will not. One that is stuck for long does not hold up a conversation for ever. */
export async function waitForTheOneBefore(attempt: SendAttempt): Promise<void> {
  const { after } = attempt.input;
  const waitedMs = attempt.now() - attempt.queuedAt;
  if (after === undefined || waitedMs > LONGEST_PLACE_MS) return;
  const before = await outbox.findRow(after);
  // What people write is stored before it is queued: a row that is not there belongs to a server that died over it.
  if (before === undefined && attempt.lane === 'replies' && waitedMs > LONGEST_WRITING_MS) return;
  // It keeps no place meanwhile: the one before it may only now be on its way here, and must not wait behind it.
  if (before !== undefined && before.state !== 'queued' && before.state !== 'sending') return;
  // That is over in a moment, and no reason to show.
  await (attempt.row === undefined ? attempt.hold(earlierFirst, PLACE_MS) : attempt.later(earlierFirst, PLACE_MS));
}

/** Carries out what a rule says about the message. */
export async function insist(attempt: SendAttempt, permission: SendPermission): Promise<void> {
  switch (permission.kind) {
    case 'go':
      return;
    case 'hold':
      return attempt.hold({ code: 'NOT_SENT', class: 'held', ...saying(permission.problem.code, permission.problem.values) }, permission.waitMs ?? HOLD_MS, permission.keepsPlace);
    case 'refuse':
      return attempt.refuse('not_sent', permission.error);
  }
}

export async function openToken(attempt: SendAttempt): Promise<string> {
  const { number } = attempt.scene;
  try {
    return attempt.sender.secrets.open(number.token, number._id);
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    const said = saying('token_unreadable');
    await openBreaker(number._id, { code: 'token', message: said.message, scope: 'number' }, attempt.now());
    return attempt.hold({ code: 'SEND_FAILED', class: 'credentials', ...withReason(said, error.message) }, STOPPED_MS, true);
  }
}

/** Brings the files of the message to WhatsApp; gives the message as it is sent. */
export async function uploadFiles(attempt: SendAttempt, token: string): Promise<Extract<Prepared, { kind: 'ready' }>> {
  const { sender, input } = attempt;
  const files = await sender.uploads.prepare({ numberId: input.key.numberId, orgId: input.key.orgId, token }, input.message);
  switch (files.kind) {
    case 'ready':
      return files;
    case 'later':
      return attempt.hold({ code: 'SEND_FAILED', class: 'transient', ...withReason(saying('file_not_there'), files.reason) }, files.delayMs, true);
    case 'refused':
      return attempt.refuse('failed', refusalOf(files.rule, files.code, files.details, attempt.number));
  }
}

/** The limit for one person, then the speed of the number. */
export async function waitForTurn(attempt: SendAttempt): Promise<void> {
  const { pairs, pacer } = attempt.sender;
  const { contactId } = attempt.input.key;
  const pair = pairs.take(contactId, attempt.now());
  if (!pair.ok) return attempt.hold({ code: 'SEND_FAILED', class: 'throttled_pair', ...saying('pair_limit') }, pair.waitMs, true);
  const tooFar = await turnOf(attempt, pacer, patience.turn, attempt.cancelled);
  if (tooFar === undefined) return;
  pairs.giveBack(contactId);
  const waitMs = pacer.waitOf(attempt.lane);
  return attempt.hold(tooFar, Number.isFinite(waitMs) ? Math.min(waitMs, LONGEST_WAIT_MS) : STOPPED_MS, true);
}

/** false: somebody else has claimed it meanwhile. */
export async function claim(attempt: SendAttempt): Promise<boolean> {
  const { row, scene, input } = attempt;
  // The template's own category decides what WhatsApp charges, not what the sender takes it for.
  const category = input.message.type === 'template' ? categoryOf(scene.template?.category ?? input.category) : 'service';
  const forecast = await forecastCost({ orgId: input.key.orgId, numberId: input.key.numberId, category, contact: scene.contact, conversation: scene.conversation, now: scene.now });
  const claimed = row === undefined ? await attempt.newRow('sending') : await outbox.claim(row._id, new Date(attempt.now()), forecast);
  if (claimed === undefined || (row === undefined && !(await outbox.insertRow({ ...claimed, cost: { forecast } })))) return false;
  // A message of a person was shown when it was written, and one that is repeated when it was first tried.
  if (claimed.source?.kind === 'flow' && claimed.attempts === 1) {
    // Once people are responsible, a flow's words are no answer: the customer goes on waiting for them.
    const answers = scene.conversation.assigneeId === undefined && scene.conversation.teamId === undefined;
    // The list may be a moment behind; the customer must not wait for it.
    void showOutgoing(claimed, { byPerson: false, answers }).catch((error: unknown) => attempt.warn('The conversation list could not be updated', error));
  }
  return true;
}

/** Once more the speed of the number; and another process may send for it by now: two that do would be twice as fast. */
export async function passGate(attempt: SendAttempt): Promise<void> {
  const { gate, holdsNumber } = attempt.sender;
  const missed = (await turnOf(attempt, gate, patience.gate)) ?? (holdsNumber() ? undefined : transient('sender_moved'));
  if (missed !== undefined) await attempt.putBack(missed, UNSENT_MS);
}

/** Waits for the turn of this message; gives why not when it does not come soon, or when another process sends for the number. */
async function turnOf({ lane }: SendAttempt, pacer: Pacer, patienceMs: number, signal?: AbortSignal): Promise<EngineError | undefined> {
  try {
    await pacer.turn(lane, signal, patienceMs);
    return undefined;
  } catch (error) {
    if (error instanceof PacerClosed) return transient('sender_moved');
    if (error instanceof TurnTooFar) return transient('turn_too_far');
    throw error;
  }
}
