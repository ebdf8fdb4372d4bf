import type { ContactCommand, ConversationKey, FeedEvent } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { publish } from '../store/feed.ts';
import { ContactModel } from '../store/models/contacts.ts';
import type { CommandEffect } from './apply-commands.ts';
import { CommandProblem } from './command-problem.ts';

/** Changes name, language, zone, tags and fields of the contact. */
export async function changeContact(key: ConversationKey, { patch }: ContactCommand): Promise<CommandEffect> {
  const { name, language, timeZone, addTags = [], removeTags = [], fields = {} } = patch;
  const set: Record<string, unknown> = { ...(name === undefined ? {} : { name }), ...(language === undefined ? {} : { language }), ...(timeZone === undefined ? {} : { timeZone }) };
  const unset: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    // A dot would address something inside another field, a dollar sign would be an operator.
    if (field === '' || /[.$\0]/.test(field)) throw new CommandProblem('COMMAND_FAILED', `A contact field cannot be named "${field}".`);
    if (value === null) unset[`fields.${field}`] = 1;
    else set[`fields.${field}`] = value;
  }
  const update = {
    ...(Object.keys(set).length === 0 ? {} : { $set: set }),
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
    ...(addTags.length === 0 ? {} : { $addToSet: { tags: { $each: addTags } } }),
  };
  if (Object.keys(update).length > 0) await ContactModel.updateOne({ _id: key.contactId }, update);
  // One update cannot add to and take from the same list.
  if (removeTags.length > 0) await ContactModel.updateOne({ _id: key.contactId }, { $pull: { tags: { $in: removeTags } } });
  publish(...contactChanged(key, name));
  return {};
}

function contactChanged({ orgId, numberId, contactId }: ConversationKey, name: string | undefined): FeedEvent[] {
  const id = conversationId(numberId, contactId);
  const changed: FeedEvent = { orgId, topic: `conversation:${id}`, type: 'contact.changed', id: contactId };
  if (name === undefined) return [changed];
  return [changed, { orgId, topic: 'conversations', type: 'conversation.changed', id, data: { contact: { id: contactId, name } } }];
}
