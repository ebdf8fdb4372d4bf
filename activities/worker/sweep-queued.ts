import type { Client } from '@temporalio/client';
import type { MessageRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { notSentError } from '../../schemas/send-problems.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';
import { replyEventOf, sendInputOf } from '../messages/queue-outgoing.ts';
import { startSend } from '../messages/start-send.ts';
import { MessageModel } from '../store/models/messages.ts';
import { refuse } from '../whatsapp/outbox.ts';

/** A row this young is about to be dispatched by whoever wrote it. */
const FRESH_MS = 30_000;
const BATCH = 500;
/** The longest life of the activity that sends a message (workflows/send-options.ts); a flow's may be a drip. */
const PERSON_DEADLINE_MS = durations.HOUR + durations.MINUTE;
const FLOW_DEADLINE_MS = durations.DAY + durations.HOUR;

/**
 * Finds messages that were written down for sending and are still waiting: does for those whose writer died
 * what it had left to do, and says of those whose deadline has passed that they were not sent.
 */
export async function sweepQueued(client: Client, now: number): Promise<void> {
  const old = new Date(now - FRESH_MS);
  for (const row of await waiting({ 'source.kind': { $in: ['agent', 'api'] }, at: { $lt: old } })) {
    if (now - row.at.getTime() > PERSON_DEADLINE_MS) await refuse(row._id, 'not_sent', expired, new Date(now));
    else await startAgain(client, row);
  }
  // A message of a flow belongs to its activity, unless its workflow has called it back meanwhile.
  const late = await waiting({ 'source.kind': 'flow', at: { $lt: new Date(now - FLOW_DEADLINE_MS) } });
  for (const row of late) await refuse(row._id, 'not_sent', expired, new Date(now));
}

/** The oldest first, apart by who wrote them: thousands that a flow has waiting must not hide one of a person. */
function waiting(which: Record<string, unknown>): Promise<MessageRecord[]> {
  return MessageModel.find({ state: 'queued', ...which }).sort({ at: 1 }).limit(BATCH).lean();
}

const expired = notSentError('timeout');

async function startAgain(client: Client, row: MessageRecord): Promise<void> {
  const input = sendInputOf(row);
  await tellConversation(client, input.key, replyEventOf(row));
  await startSend(client, input);
}
