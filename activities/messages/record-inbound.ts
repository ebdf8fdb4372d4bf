import type { ContactRecord, ConversationKey, ConversationRecord, InboundEvent, InboundMessage, MessageRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { publish } from '../store/feed.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { MessageModel } from '../store/models/messages.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { publishConversation } from '../commands/publish-conversation.ts';
import { claimNames, forgetSender } from '../identity/claims.ts';
import { touchContact, type Sender } from './contact-identity.ts';
import { ensureConversation } from './ensure-conversation.ts';
import { conversationChange } from './conversation-change.ts';
import { lastMessage } from './last-message.ts';
import { messageEvent } from './message-body.ts';
import { messageFacts } from './message-facts.ts';

/** One message of a customer, taken out of a webhook. */
export interface InboundItem {
  readonly orgId: string;
  readonly numberId: string;
  readonly from: Sender;
  readonly message: InboundMessage;
  /** Meta's timestamp, epoch milliseconds. */
  readonly at: number;
  /** When the webhook arrived, epoch milliseconds. */
  readonly receivedAt: number;
}

export interface RecordedInbound {
  readonly key: ConversationKey;
  /** What the conversation's workflow is to be told. */
  readonly event: InboundEvent;
  /** false: the message had been stored before; telling the workflow again is harmless. */
  readonly fresh: boolean;
  /** Another contact who has one of the sender's names, and so is the same person. */
  readonly rivalId?: string;
}

const messages = new WriteBatch(MessageModel);

/**
 * Stores a customer's message with its contact and conversation and shows it to the team. Repeating it changes
 * nothing, and completes what a crash left half done. The caller then tells the workflow.
 */
export async function recordInbound(item: InboundItem, newId: () => string): Promise<RecordedInbound> {
  const { orgId, numberId, from } = item;
  const { contactId, rivalId } = await claimNames(orgId, from, newId, item.at);
  const key = { orgId, numberId, contactId };
  const record = messageRecord(item, key);
  const [contact, outcome] = await Promise.all([
    touchSender(item, record),
    messages.write({ insertOne: { document: record } }),
  ]);
  const fresh = outcome === 'done';
  const { mergedInto } = contact;
  if (mergedInto !== undefined) return recordForSurvivor(item, { ...key, contactId: mergedInto }, fresh);
  await show(key, record, contact, fresh);
  // The contact carries the time of the webhook that created it, so a repetition after a crash says the same.
  const newContact = contact.createdAt.getTime() === record.receivedAt.getTime();
  return { key, fresh, event: inboundEvent(item, newContact), ...(rivalId === undefined ? {} : { rivalId }) };
}

/** The contact was merged into another one a moment ago, which this process had not heard of. */
async function recordForSurvivor(item: InboundItem, key: ConversationKey, fresh: boolean): Promise<RecordedInbound> {
  const { orgId, from } = item;
  forgetSender(orgId, from);
  const record = messageRecord(item, key);
  await MessageModel.updateOne({ _id: record._id }, { $set: { contactId: record.contactId, conversationId: record.conversationId } });
  const contact = await touchSender(item, record);
  if (contact.mergedInto !== undefined) return recordForSurvivor(item, { ...key, contactId: contact.mergedInto }, fresh);
  await show(key, record, contact, fresh);
  return { key, fresh, event: inboundEvent(item, false) };
}

/** Notices are not the customer's words: the time of their last message must not move. */
function touchSender({ orgId, numberId, from }: InboundItem, record: MessageRecord): Promise<ContactRecord> {
  const written = isNotice(record) ? { lastInboundAt: new Date(0) } : { lastInboundAt: record.at, homeNumberId: numberId };
  return touchContact(orgId, record.contactId, from, written, { at: record.at, now: record.receivedAt, source: 'message' });
}

function show(key: ConversationKey, record: MessageRecord, contact: ContactRecord, fresh: boolean): Promise<void> {
  return isNotice(record) ? showNotice(key, record, contact, fresh) : showInConversation(key, record, contact, fresh);
}

function inboundEvent({ message, at }: InboundItem, newContact: boolean): InboundEvent {
  return { kind: 'inbound', id: message.id, at, message, ...(newContact ? { newContact } : {}) };
}

function messageRecord({ from, message, at, receivedAt }: InboundItem, key: ConversationKey): MessageRecord {
  const received = new Date(receivedAt);
  return {
    ...messageFacts(key, message),
    direction: 'in',
    at: new Date(at),
    receivedAt: received,
    state: 'received',
    stateAt: { received },
    ...(message.referral === undefined ? {} : { referral: message.referral }),
    ...(message.product === undefined ? {} : { product: message.product }),
    ...(from.name === undefined ? {} : { profileName: from.name }),
  };
}

/** Tells of an account or of an earlier message: nothing that the customer says, so no window opens and nobody waits for an answer (as WhatsApp sees it, too). */
const notices = new Set(['system', 'edit', 'revoke', 'request_welcome']);

function isNotice({ type }: MessageRecord): boolean {
  return notices.has(type);
}

/** The thread shows it; the list changes only where its words are those of the message that was changed or deleted. */
async function showNotice(key: ConversationKey, record: MessageRecord, contact: ContactRecord, fresh: boolean): Promise<void> {
  await ensureConversation(key, record.at.getTime());
  const preview = record.type === 'revoke' ? { type: 'revoke', preview: '' } : { preview: lastMessage(record).preview };
  const about = { _id: record.conversationId, 'lastMessage.id': record.contextId ?? '' };
  const changed = record.type === 'system' ? null : await ConversationModel.findOneAndUpdate(about, { $set: Object.fromEntries(Object.entries(preview).map(([part, value]) => [`lastMessage.${part}`, value])) }, { returnDocument: 'after' }).lean();
  if (changed !== null) publishConversation(key, await conversationChange(changed, contact));
  if (fresh) publish(messageEvent('message.added', record));
}

async function showInConversation(key: ConversationKey, record: MessageRecord, contact: ContactRecord, fresh: boolean): Promise<void> {
  const conversation = (await upsertAsLatest(key, record, fresh)) ?? (await upsertAsEarlier(key, record, fresh));
  publishConversation(key, await conversationChange(conversation, contact));
  if (fresh) publish(messageEvent('message.added', record));
}

/** The usual case, in one write. undefined when a later message is in the conversation already. */
async function upsertAsLatest({ orgId, numberId, contactId }: ConversationKey, record: MessageRecord, fresh: boolean): Promise<ConversationRecord | undefined> {
  try {
    const conversation = await ConversationModel.findOneAndUpdate(
      // If the stored one is later this finds nothing, and the upsert fails on the id that is taken.
      { _id: record.conversationId, lastMessageAt: { $lte: record.at } },
      {
        $set: { status: 'open', lastMessageAt: record.at, lastMessage: lastMessage(record), lastInboundId: record._id },
        $unset: { closedAt: 1, onlyFlows: 1 },
        ...countedIn(record, fresh),
        $setOnInsert: { orgId, numberId, contactId, priority: 'normal', automation: { state: 'idle', runs: [] }, createdAt: record.receivedAt, ...(fresh ? {} : { unread: 1 }) },
      },
      { upsert: true, returnDocument: 'after' },
    ).lean();
    return conversation ?? undefined;
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

async function upsertAsEarlier(key: ConversationKey, record: MessageRecord, fresh: boolean): Promise<ConversationRecord> {
  const conversation = await ConversationModel.findOneAndUpdate({ _id: record.conversationId }, { ...countedIn(record, fresh), $unset: { onlyFlows: 1 } }, { returnDocument: 'after' }).lean();
  if (conversation === null) throw new Error(`The conversation of ${key.contactId} vanished while a message arrived.`);
  return conversation;
}

/** What every customer message changes, whatever its place in the order. */
function countedIn(record: MessageRecord, fresh: boolean) {
  return {
    $max: { lastInboundAt: record.at, windowExpiresAt: new Date(record.at.getTime() + limits.serviceWindowMs) },
    // The earliest message since the last answer, whatever the order they arrive in.
    ...(fresh ? { $min: { awaitingReplySince: record.at }, $inc: { unread: 1 } } : {}),
  };
}
