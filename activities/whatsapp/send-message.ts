import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { SendActivities, SendResult } from '../../workflows/activity-contract.ts';
import type { NumberSender } from './number-sender.ts';
import * as outbox from './outbox.ts';
import { recordAnswer } from './send-answer.ts';
import { SendAttempt } from './send-attempt.ts';
import { maySend } from './send-checks.ts';
import { earlierFirst, transient } from './send-failure.ts';
import { sendOnce } from './send-outcome.ts';
import { claim, insist, openToken, passGate, uploadFiles, waitForTheOneBefore, waitForTurn } from './send-steps.ts';
import { settleShared } from './shared-limits.ts';
import { settledBy } from './unknown-outcome.ts';

/** Well below the heartbeat timeout of workflows/send-options.ts. */
const HEARTBEAT_MS = 2500;
/** How long an attempt waits for earlier messages to the person; with the steps of the road it stays below the minute of workflows/send-options.ts. */
const ORDER_MS = 14_000;
const AGAIN_MS = 2000;

/** The activity that every outgoing message passes, whoever wrote it. It may be repeated at any point. */
export function createSendMessage(sender: NumberSender): SendActivities['sendMessage'] {
  return async (input) => {
    const context = Context.current();
    // Says that this attempt lives, and brings the news when the workflow calls the message back while it still waits.
    const beat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    try {
      return await inOrder(new SendAttempt(sender, input, context));
    } finally {
      clearInterval(beat);
    }
  };
}

/**
 * The road of a message. Every step either lets it pass or ends the attempt, by one of the ways of SendAttempt. Up to the
 * claim nothing has happened and everything may be repeated; from there on a crash leaves a claimed row behind, which
 * nobody sends again blindly.
 */
async function takeRoad(attempt: SendAttempt): Promise<SendResult> {
  const { sender, input } = attempt;
  await attempt.open();
  const settled = attempt.row === undefined ? undefined : await settledBy(attempt, attempt.row);
  if (settled !== undefined) return settled;

  await waitForTheOneBefore(attempt);
  await insist(attempt, maySend(attempt.scene));
  await insist(attempt, await settleShared(attempt.scene, attempt.now()));
  const token = await openToken(attempt);
  const files = await uploadFiles(attempt, token);
  await waitForTurn(attempt);

  if (!(await claim(attempt))) return takenByAnother(attempt);
  await passGate(attempt);
  const calledAt = attempt.now();
  const outcome = await sendOnce(sender.api, { numberId: input.key.numberId, token, to: attempt.scene.contact, message: files.message, sendId: input.sendId });
  return recordAnswer(attempt, outcome, { files, calledAt });
}

/** Among the messages to the same person one goes after the other, and one that has to be tried again for a reason that concerns them all keeps its place. */
async function inOrder(attempt: SendAttempt): Promise<SendResult> {
  const { order } = attempt.sender;
  const { sendId, key } = attempt.input;
  const line = `${attempt.lane}:${key.contactId}`;
  const leave = await order.enter(line, ORDER_MS);
  const behindMs = leave === undefined ? AGAIN_MS : order.behind(line, sendId, attempt.now());
  try {
    if (behindMs !== undefined) return await attempt.later(earlierFirst, behindMs, true);
    const result = await takeRoad(attempt);
    order.done(line, sendId);
    return result;
  } catch (error) {
    const again = error instanceof ApplicationFailure && error.nonRetryable !== true;
    if (again && attempt.keepsPlaceFor !== undefined) order.keep(line, sendId, attempt.keepsPlaceFor, attempt.now());
    else order.done(line, sendId);
    throw error;
  } finally {
    leave?.();
  }
}

async function takenByAnother(attempt: SendAttempt): Promise<SendResult> {
  const { sender, input } = attempt;
  sender.pairs.giveBack(input.key.contactId);
  const row = await outbox.findRow(input.sendId);
  const settled = row === undefined ? undefined : await settledBy(attempt, row);
  return settled ?? attempt.later(transient('another_attempt'), AGAIN_MS);
}
