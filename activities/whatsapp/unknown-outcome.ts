import type { EngineError, MessageRecord } from '../../schemas/generated/types.ts';
import { runErrors } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import { saying, withReason } from '../../schemas/send-problems.ts';
import type { SendResult } from '../../workflows/activity-contract.ts';
import { isAccepted } from '../messages/message-state.ts';
import * as outbox from './outbox.ts';
import type { SendAttempt } from './send-attempt.ts';
import { failedForGood, tryAgain } from './send-failure.ts';

const STATUS_POLL_MS = 3000;

/** What an earlier attempt left behind decides, unless the row waits to be claimed (undefined). */
export async function settledBy(attempt: SendAttempt, row: MessageRecord): Promise<SendResult | undefined> {
  const { state, stateAt } = row;
  if (isAccepted(state)) return acceptedAs(row, (stateAt['accepted'] ?? stateAt[state] ?? row.at).getTime());
  if (state === 'failed' || state === 'not_sent') throw failedForGood(row.error ?? { code: 'SEND_FAILED', message: runErrors.SEND_FAILED });
  if (state !== 'sending' && state !== 'unknown') return undefined;
  // The attempt that claimed it ended without saying how: its worker died, or its time ran out.
  if (state === 'sending') await outbox.markUnknown(row._id, new Date(attempt.now()));
  return awaitStatus(attempt, (stateAt['sending'] ?? row.at).getTime(), 'The worker that sent it stopped before it had an answer.');
}

/**
 * Nobody knows whether the message left. Every status webhook carries our send id: until one comes, or the wait is over,
 * the message is not sent again. since: when it was claimed, epoch milliseconds.
 */
export async function awaitStatus(attempt: SendAttempt, since: number, reason: string): Promise<SendResult> {
  const error: EngineError = { code: 'UNKNOWN_OUTCOME', class: 'unknown_outcome', ...withReason(saying('unknown_outcome'), reason) };
  const { sendId } = attempt.input;
  const now = attempt.now();
  const waitedMs = now - since;
  if (waitedMs < limits.unknownOutcomeMs && now + STATUS_POLL_MS < attempt.deadline) throw tryAgain(error, Math.min(STATUS_POLL_MS * attempt.number, limits.unknownOutcomeMs - waitedMs + 1000));
  const settled = (await outbox.giveUpUnknown(sendId, error)) === undefined ? await outbox.findRow(sendId) : undefined;
  if (settled !== undefined && isAccepted(settled.state)) return acceptedAs(settled, now);
  throw failedForGood(error);
}

function acceptedAs({ state, wamid }: MessageRecord, at: number): SendResult {
  return { state, at, ...(wamid === undefined ? {} : { wamid }) };
}
