import type { ConversationRecord } from '../../../schemas/generated/types.ts';
import { conversationId } from '../../../workflows/names.ts';
import { publishConversation } from '../../commands/publish-conversation.ts';
import { conversationChange } from '../../messages/conversation-change.ts';
import { publish } from '../../store/feed.ts';
import { ApprovalModel } from '../../store/models/approvals.ts';
import { ContactModel } from '../../store/models/contacts.ts';
import { ConversationModel } from '../../store/models/conversations.ts';
import { MessageModel } from '../../store/models/messages.ts';
import { NotificationModel } from '../../store/models/notifications.ts';
import { RouteModel } from '../../store/models/routes.ts';
import { RunMoveModel } from '../../store/models/run-moves.ts';
import { RunProblemModel } from '../../store/models/run-problems.ts';
import { RunModel } from '../../store/models/runs.ts';
import { mergedConversation } from './merged-conversation.ts';

/** Moves a conversation, and everything that names it, to the contact that stays. Repeating it completes what a crash left. */
export async function joinConversation(from: ConversationRecord, intoId: string): Promise<void> {
  const { orgId, numberId } = from;
  const id = conversationId(numberId, intoId);
  await join(from, id);
  const place = { conversationId: id };
  const person = { ...place, contactId: intoId };
  const there = { conversationId: from._id };
  await MessageModel.updateMany(there, { $set: person });
  await RunModel.updateMany(there, { $set: person });
  await RunProblemModel.updateMany(there, { $set: person });
  await ApprovalModel.updateMany(there, { $set: place });
  await RunMoveModel.updateMany(there, { $set: place });
  await RouteModel.updateMany(there, { $set: place });
  await NotificationModel.updateMany(there, { $set: place });
  await ConversationModel.deleteOne({ _id: from._id });
  publish({ orgId, topic: 'conversations', type: 'conversation.removed', id: from._id, data: { movedTo: id } }, { orgId, topic: `conversation:${from._id}`, type: 'conversation.removed', id: from._id, data: { movedTo: id } });
  const [record, contact] = await Promise.all([ConversationModel.findById(id).lean(), ContactModel.findById(intoId).lean()]);
  if (record !== null && contact !== null) publishConversation({ orgId, numberId, contactId: intoId }, await conversationChange(record, contact));
}

/** What both conversations say as one, once; a message that comes at the same moment makes it look again. */
async function join(from: ConversationRecord, id: string): Promise<void> {
  for (;;) {
    const into = await ConversationModel.findById(id).lean();
    if (into === null || into.mergedFrom?.includes(from._id) === true) return;
    const latest = (await ConversationModel.findById(from._id).lean()) ?? from;
    const { modifiedCount } = await ConversationModel.updateOne(
      { _id: id, mergedFrom: { $ne: from._id }, lastMessageAt: into.lastMessageAt, unread: into.unread },
      { $set: mergedConversation(into, latest), $addToSet: { mergedFrom: from._id }, ...(latest.onlyFlows === true ? {} : { $unset: { onlyFlows: 1 } }) },
    );
    if (modifiedCount > 0) return;
  }
}
