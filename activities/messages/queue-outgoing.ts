import type { AgentEvent, ConversationKey, MessageRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { conversationId } from '../../workflows/names.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { MessageModel } from '../store/models/messages.ts';
import { outgoingMessage, outgoingRecord } from './outgoing-record.ts';
import { showOutgoing } from './show-outgoing.ts';

/** A message that a person or a program wants to send. */
export interface OutgoingItem {
  readonly key: ConversationKey;
  /** Chosen by the caller; the same id is never sent twice. */
  readonly clientId: string;
  readonly message: OutgoingMessage;
  readonly source: { readonly kind: 'agent' | 'api'; readonly userId?: string; readonly userName?: string };
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface QueuedOutgoing {
  readonly record: MessageRecord;
  /** For the activity sendMessage on the number's queue. Starting it again under its send id is harmless. */
  readonly send: SendInput;
  /** What the conversation's workflow is to be told: a person or program has answered. */
  readonly event: AgentEvent;
}

/** Agents and programs before everything else. */
const PRIORITY = 1;

/**
 * Writes the outbox row of a message of a person or program. The caller then starts the activity and tells the
 * workflow; should it die in between, the worker's sweep does both.
 */
export async function queueOutgoing({ key, clientId, message, source, now }: OutgoingItem): Promise<QueuedOutgoing> {
  const sendId = `${conversationId(key.numberId, key.contactId)}:${clientId}`;
  const after = await takePlace(key, sendId);
  const send: SendInput = { key, sendId, message, priority: PRIORITY, category: 'service', source, ...(after === undefined ? {} : { after }) };
  const { record, fresh } = await insertOnce(await outgoingRecord(send, 'queued', source, new Date(now)));
  if (fresh) await showOutgoing(record, { byPerson: source.kind === 'agent', answers: true });
  return { record, send, event: replyEventOf(record) };
}

/** What the conversation's workflow is to be told of a row that {@link queueOutgoing} wrote. */
export function replyEventOf({ _id, at, source }: MessageRecord): AgentEvent {
  return { kind: 'agent', id: `${_id}:reply`, at: at.getTime(), action: 'reply', ...(source?.userId === undefined ? { program: true } : { userId: source.userId }) };
}

/** What is to be sent according to a row that {@link queueOutgoing} wrote. */
export function sendInputOf(record: MessageRecord): SendInput {
  const { _id: sendId, orgId, numberId, contactId, source, after } = record;
  return { key: { orgId, numberId, contactId }, sendId, message: outgoingMessage(record), priority: PRIORITY, category: 'service', source: source ?? { kind: 'api' }, ...(after === undefined ? {} : { after }) };
}

/** The message before it in the conversation, which goes first; undefined for the first one, and when the same is asked for again. */
async function takePlace(key: ConversationKey, sendId: string): Promise<string | undefined> {
  const before = await ConversationModel.findOneAndUpdate({ _id: conversationId(key.numberId, key.contactId) }, { $set: { lastQueued: sendId }, $unset: { onlyFlows: 1 } }, { returnDocument: 'before', projection: { lastQueued: 1 } }).lean();
  return before?.lastQueued === sendId ? undefined : before?.lastQueued;
}

async function insertOnce(record: MessageRecord): Promise<{ record: MessageRecord; fresh: boolean }> {
  try {
    await MessageModel.create(record);
    return { record, fresh: true };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return { record: (await MessageModel.findById(record._id).lean()) ?? record, fresh: false };
  }
}
