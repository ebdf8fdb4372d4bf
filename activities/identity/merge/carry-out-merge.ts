import { setTimeout as sleep } from 'node:timers/promises';
import type { ContactMergeRecord, ConversationKey, ConversationRecord, EngineEvent } from '../../../schemas/generated/types.ts';
import { conversationId } from '../../../workflows/names.ts';
import { ensureConversation } from '../../messages/ensure-conversation.ts';
import { publish } from '../../store/feed.ts';
import { isDuplicateKey } from '../../store/duplicate-key.ts';
import { AuditModel } from '../../store/models/audit-log.ts';
import { ContactMergeModel } from '../../store/models/contact-merges.ts';
import { ContactModel } from '../../store/models/contacts.ts';
import { ConversationModel } from '../../store/models/conversations.ts';
import { UntoldEventModel } from '../../store/models/untold-events.ts';
import { moveNames } from '../claims.ts';
import { joinConversation } from './join-conversation.ts';
import { takeOverContact } from './take-over-contact.ts';

/** What a merge needs of the process that carries it out. */
export interface MergeMeans {
  readonly tell: (key: ConversationKey, event: EngineEvent) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const pollMs = 40;

/**
 * Makes two contacts one. Every step may be repeated and is of use alone: first new messages go to the one that stays, then it
 * gets tags, fields and consent, then conversations move as soon as what runs in them was handed over. Gives whether all is
 * done; if not, somebody is to come back. waitMs: how long to wait for the flows that run.
 */
export async function carryOutMerge(means: MergeMeans, merge: ContactMergeRecord, waitMs: number): Promise<boolean> {
  const { orgId, fromId, intoId } = merge;
  await ContactModel.updateOne({ _id: fromId, orgId }, { $set: { mergedInto: intoId } });
  await moveNames(fromId, intoId);
  await takeOverContact(orgId, fromId, intoId);
  const deadline = means.now() + waitMs;
  const conversations = await ConversationModel.find({ contactId: fromId, orgId }).lean();
  for (const conversation of conversations) await prepare(means, conversation, intoId);
  for (const conversation of conversations) {
    if (!(await handedOver(means, conversation._id, deadline))) return false;
    await joinConversation(conversation, intoId);
  }
  await UntoldEventModel.updateMany({ 'key.contactId': fromId }, { $set: { 'key.contactId': intoId } });
  await settle(merge, means.now());
  return true;
}

/** The conversation that takes over must be there before what runs is handed to it. */
async function prepare({ tell, now }: MergeMeans, { orgId, numberId, contactId, lastMessageAt, handedOver: over }: ConversationRecord, intoId: string): Promise<void> {
  await ensureConversation({ orgId, numberId, contactId: intoId }, lastMessageAt.getTime());
  if (over !== true) await tell({ orgId, numberId, contactId }, { kind: 'external', id: `merge:${contactId}`, at: now(), name: 'contact.merged', payload: { into: intoId } });
}

async function handedOver({ now }: MergeMeans, id: string, deadline: number): Promise<boolean> {
  for (;;) {
    const conversation = await ConversationModel.findById(id, { handedOver: 1 }).lean();
    if (conversation === null || conversation.handedOver === true) return true;
    if (now() >= deadline) return false;
    await sleep(pollMs);
  }
}

async function settle({ _id, orgId, fromId, intoId, reason, by, byKind }: ContactMergeRecord, now: number): Promise<void> {
  const from = await ContactModel.findById(fromId).lean();
  const actor = by === undefined || byKind === undefined ? { kind: 'system' as const } : { kind: byKind, id: by };
  try {
    const was = from === null ? {} : { name: from.name, phone: from.phone, userId: from.userId, username: from.username, tags: from.tags };
    await AuditModel.create({ _id: `merge:${fromId}`, orgId, at: new Date(now), actor, action: 'contact.merged', target: { kind: 'contact', id: intoId }, details: { fromId, reason, was } });
  } catch (error) {
    // Written by an earlier attempt.
    if (!isDuplicateKey(error)) throw error;
  }
  // What is left of the contact is the way to the other one.
  if (from !== null) await ContactModel.replaceOne({ _id: fromId }, { orgId, tags: [], fields: {}, createdAt: from.createdAt, mergedInto: intoId });
  await ContactMergeModel.updateOne({ _id }, { $set: { state: 'done', doneAt: new Date(now) } });
  for (const { numberId } of await ConversationModel.find({ contactId: intoId, orgId }, { numberId: 1 }).lean()) {
    publish({ orgId, topic: `conversation:${conversationId(numberId, intoId)}`, type: 'contact.changed', id: intoId });
  }
}
