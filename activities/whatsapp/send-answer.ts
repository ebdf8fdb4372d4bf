import type { SendResult } from '../../workflows/activity-contract.ts';
import { retryDelay } from '../../schemas/meta-error-rule.ts';
import { saying, withReason } from '../../schemas/send-problems.ts';
import { learnNames } from '../identity/learn-names.ts';
import type { Prepared } from './asset-uploads.ts';
import { applyConsequences } from './error-consequences.ts';
import * as outbox from './outbox.ts';
import { UNSENT_MS, type SendAttempt } from './send-attempt.ts';
import { refusalOf } from './send-failure.ts';
import type { SendOutcome } from './send-outcome.ts';
import { awaitStatus } from './unknown-outcome.ts';

/** The pause before a message is tried again that did not reach the Cloud API is twice as long each time, up to this. */
const LONGEST_UNSENT_MS = 60_000;

/** What was called, and when: epoch milliseconds. */
export interface SentCall {
  readonly files: Prepared;
  readonly calledAt: number;
}

/** Stores what the Cloud API said to a message, and does what follows from it. */
export async function recordAnswer(attempt: SendAttempt, outcome: SendOutcome, { files, calledAt }: SentCall): Promise<SendResult> {
  const { sendId } = attempt.input;
  const now = attempt.now();
  attempt.sender.note(outcome, now);
  switch (outcome.kind) {
    case 'accepted':
      await outbox.accept(sendId, outcome.wamid, new Date(calledAt), new Date(now));
      // The message has left, whatever becomes of this.
      void learnNames(attempt.scene.contact, outcome.person, now).catch((error: unknown) => attempt.warn('What WhatsApp calls a contact could not be noted', error));
      return { state: 'accepted', wamid: outcome.wamid, at: now };
    case 'ambiguous':
      await outbox.markUnknown(sendId, new Date(now));
      return awaitStatus(attempt, now, outcome.reason);
    case 'unsent':
      return attempt.putBack({ code: 'SEND_FAILED', class: 'transient', ...withReason(saying('unreachable'), outcome.reason), attempt: attempt.number }, Math.min(UNSENT_MS * 2 ** Math.min(attempt.number - 1, 5), LONGEST_UNSENT_MS));
    case 'refused':
      return refused(attempt, outcome, files);
  }
}

/** The error table decides what becomes of the message, and of everything else that the error concerns. */
async function refused(attempt: SendAttempt, { rule, code, details, retryAfterMs }: Extract<SendOutcome, { kind: 'refused' }>, files: Prepared): Promise<SendResult> {
  const { sender, input, scene } = attempt;
  const now = attempt.now();
  const error = refusalOf(rule, code, details, attempt.number);
  const keepsPlace = rule.scope !== 'message' && rule.scope !== 'template';
  const delayMs = retryAfterMs ?? retryDelay(rule, attempt.number);
  await applyConsequences({ rule, code, number: scene.number, contactId: scene.contact._id, templateId: scene.template?._id, now });
  if (rule.risk === true || (rule.action === 'hold' && rule.scope !== 'template')) await sender.look();
  switch (rule.action) {
    case 'reconcile':
      await outbox.markUnknown(input.sendId, new Date(now));
      return awaitStatus(attempt, now, error.message);
    case 'retry':
      if (rule.class === 'throttled_number') sender.pacer.slowDown(retryAfterMs);
      return attempt.putBack(error, delayMs, keepsPlace);
    case 'hold':
      return attempt.putBack(error, delayMs, keepsPlace);
    case 'refuse':
      if (await sender.uploads.renew(files, rule, code)) return attempt.putBack(error, 0);
      return attempt.refuse('failed', error);
  }
}
