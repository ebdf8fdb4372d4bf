import type { Client } from '@temporalio/client';
import type { EngineError, MessageRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';
import { replyEventOf, sendInputOf } from '../messages/queue-outgoing.ts';
import { startSend } from '../messages/start-send.ts';
import { MessageModel } from '../store/models/messages.ts';
import { refuse } from '../whatsapp/outbox.ts';

/** A row this young is about to be dispatched by whoever wrote it. */
const FRESH_MS = 30_000;
const BATCH = 500;

/**
 * Finds messages that were written down for sending and are still waiting: does for those whose writer died
 * what it had left to do, and says of those whose deadline has passed that they were not sent.
 */
export async function sweepQueued(client: Client, now: number): Promise<void> {
  const rows = await MessageModel.find({ state: 'queued', at: { $lt: new Date(now - FRESH_MS) } }).sort({ at: 1 }).limit(BATCH).lean();
  for (const row of rows) {
    if (now - row.at.getTime() > deadlineOf(row)) await refuse(row._id, 'not_sent', expired, new Date(now));
    else if (row.source?.kind === 'agent' || row.source?.kind === 'api') await startAgain(client, row);
  }
}

const expired: EngineError = { code: 'NOT_SENT', class: 'timeout', message: 'The message waited in the queue until its deadline had passed.', details: { reason: 'timeout' } };

/** The longest life of the activity that sends it: a flow's message may be a drip (workflows/send-options.ts). */
function deadlineOf(row: MessageRecord): number {
  return row.source?.kind === 'flow' ? durations.DAY + durations.HOUR : durations.HOUR + durations.MINUTE;
}

async function startAgain(client: Client, row: MessageRecord): Promise<void> {
  const input = sendInputOf(row);
  await tellConversation(client, input.key, replyEventOf(row));
  await startSend(client, input);
}
