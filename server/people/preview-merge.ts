import { mergedContact } from '../../activities/identity/merge/merged-contact.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { conversationId } from '../../workflows/names.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ContactMergePreview, ContactRecord } from '../../schemas/generated/types.ts';
import { contactView } from '../views/contact-view.ts';
import { conversationItems } from '../views/conversation-items.ts';
import { findContact } from './find-contact.ts';

/** Two different contacts of the organisation: the one that stays and the one that is gone afterwards. */
export async function twoContacts(orgId: string, intoId: string, fromId: string): Promise<{ into: ContactRecord; from: ContactRecord }> {
  const [into, from] = await Promise.all([findContact(orgId, intoId), findContact(orgId, fromId)]);
  if (into._id === from._id) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'fromId', rule: 'different', message: 'These are one contact already.', fix: 'Choose another contact.' }]);
  return { into, from };
}

/** What becomes of everything that two contacts have when they are merged. */
export async function previewMerge(orgId: string, intoId: string, fromId: string): Promise<ContactMergePreview> {
  const { into, from } = await twoContacts(orgId, intoId, fromId);
  const { fields, tags, addedTags, set } = mergedContact(into, from);
  const records = await ConversationModel.find({ contactId: from._id, orgId }).lean();
  const there = new Set((await ConversationModel.find({ contactId: into._id, orgId }, { _id: 1 }).lean()).map(({ _id }) => _id));
  const items = await conversationItems(records);
  return {
    into: contactView(into),
    from: contactView(from),
    fields: [...fields],
    tags: [...tags],
    addedTags: [...addedTags],
    conversations: items.map(({ id, numberId, numberName }) => ({ id, numberName, outcome: there.has(conversationId(numberId, into._id)) ? ('joins' as const) : ('moves' as const) })),
    messages: await MessageModel.countDocuments({ conversationId: { $in: records.map(({ _id }) => _id) } }),
    runs: items.flatMap(({ automation }) => automation.runs.map(({ runId, flowName }) => ({ runId, flowName }))),
    optedOut: set.optedOutAt !== undefined,
    blocked: set.blockedAt !== undefined,
  };
}
