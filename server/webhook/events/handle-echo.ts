import { claimNames } from '../../../activities/identity/claims.ts';
import { touchContact } from '../../../activities/messages/contact-identity.ts';
import { messageEvent } from '../../../activities/messages/message-body.ts';
import { phoneAppRecord } from '../../../activities/messages/phone-app-record.ts';
import { showOutgoing } from '../../../activities/messages/show-outgoing.ts';
import { publish } from '../../../activities/store/feed.ts';
import { isDuplicateKey } from '../../../activities/store/duplicate-key.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import type { ConversationKey, ExplainedEvent, MessageRecord, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import { ensureConversation } from '../../../activities/messages/ensure-conversation.ts';
import type { Outcome } from '../outcome.ts';
import { inboundMessage } from '../inbound-message.ts';
import { connectedNumber, instantOf, isOutcome } from './connected-number.ts';

/**
 * Somebody of the business answered in the phone app: the message belongs into the thread as an outgoing one, and flows
 * learn that a person replied and has taken over. It is never taken for a message of the customer.
 */
export async function handleEcho(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  const number = await connectedNumber(event);
  if (isOutcome(number)) return number;
  const message = inboundMessage(event);
  if (message === undefined || event.to === undefined) return { result: 'failed', problem: 'A message from the phone app came without an id or without its recipient.' };
  const { orgId, _id: numberId } = number;
  const now = row.receivedAt.getTime();
  const at = new Date(instantOf(event, row.receivedAt));
  const to = /^\d+$/.test(event.to) ? { waId: event.to } : { userId: event.to };
  const claimed = await claimNames(orgId, to, server.newId, at.getTime());
  // The customer wrote nothing: the time of their last message must not move.
  const { _id, mergedInto } = await touchContact(orgId, claimed.contactId, to, { lastInboundAt: new Date(0) }, { at, now: row.receivedAt, source: 'echo' });
  const contactId = mergedInto ?? _id;
  const key: ConversationKey = { orgId, numberId, contactId };
  await ensureConversation(key, now);
  const record = phoneAppRecord({ key, message, direction: 'out', state: 'sent', at, receivedAt: row.receivedAt });
  const fresh = await stored(record);
  // A change or deletion shows on the message that it is about: nobody was answered by it.
  if (message.type === 'edit' || message.type === 'revoke') {
    if (fresh) publish(messageEvent('message.added', record));
    return { result: 'done' };
  }
  if (fresh) await showOutgoing(record, { byPerson: true, answers: true });
  if (record.media !== undefined) await server.conversations.fetchMedia({ messageId: message.id });
  await server.conversations.tell(key, { kind: 'agent', id: `${message.id}:reply`, at: at.getTime(), action: 'reply' });
  // Whoever writes by hand has the conversation: flows rest until somebody of the team hands it back.
  await server.conversations.tell(key, { kind: 'agent', id: `${message.id}:takeover`, at: at.getTime(), action: 'takeover' });
  return { result: 'done' };
}

/** false: an earlier webhook brought it. */
async function stored(record: MessageRecord): Promise<boolean> {
  try {
    await MessageModel.create(record);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
