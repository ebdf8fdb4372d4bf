import { inboundFile } from '../../../activities/media/inbound-file.ts';
import { recordInbound } from '../../../activities/messages/record-inbound.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import type { ExplainedEvent, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import type { Outcome } from '../outcome.ts';
import { inboundMessage } from '../inbound-message.ts';
import { connectedNumber, instantOf, isOutcome } from './connected-number.ts';
import { handleNumberChange } from './handle-number-change.ts';

/**
 * Types that flows are told of. Notices about people and older messages, and kinds that we do not know, are stored and
 * shown, but no flow is to take them for an answer.
 */
const told = new Set(['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts', 'interactive', 'button', 'order', 'reaction', 'unsupported']);

/** Stores a customer's message, shows it to the team and tells the conversation's workflow. */
export async function handleMessage(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  const number = await connectedNumber(event);
  if (isOutcome(number)) return number;
  const message = inboundMessage(event);
  const { from = {} } = event;
  if (message === undefined || (from.waId === undefined && from.userId === undefined)) return { result: 'failed', problem: 'A message came without an id or without its sender.' };
  const receivedAt = row.receivedAt.getTime();
  const { key: written, event: inbound, fresh, rivalId } = await recordInbound({ orgId: number.orgId, numberId: number._id, from, message, at: instantOf(event, row.receivedAt), receivedAt }, server.newId);
  // Before the flows are told: what they asked the one contact is answered by the other, who is the same person.
  const key = rivalId === undefined ? written : { ...written, contactId: await server.merges.join(written.orgId, written.contactId, rivalId, 'same_message') };
  const problem = message.type === 'system' ? await handleNumberChange(server, written, event, instantOf(event, row.receivedAt)) : undefined;
  if (told.has(message.type) && (fresh || (await cameWith(row, message.id)))) {
    // Flows first: somebody waits for their answer, while a file may take its time.
    await server.conversations.tell(key, inbound);
    if (inboundFile(message) !== undefined) await server.conversations.fetchMedia({ messageId: message.id });
  }
  return { result: 'done', ...(problem === undefined ? {} : { problem }) };
}

/**
 * Whether a message that is stored already was stored for this very webhook: then a crash may have come before the
 * workflow was told. A message that an earlier webhook brought is that one's business; it stays open until it is told.
 */
async function cameWith(row: WebhookEventRecord, messageId: string): Promise<boolean> {
  const stored = await MessageModel.findById(messageId, { receivedAt: 1 }).lean();
  return stored?.receivedAt.getTime() === row.receivedAt.getTime();
}
