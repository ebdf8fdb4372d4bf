import type { ContactCommand, ConversationKey, FeedEvent, OptOutSource } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { publish } from '../store/feed.ts';
import { noteConsent } from '../whatsapp/note-consent.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { FieldNameInvalid, patchContact } from './patch-contact.ts';

/** Changes name, language, zone, consent, tags and fields of the contact. */
export async function changeContact(key: ConversationKey, command: ContactCommand, now: number): Promise<CommandEffect> {
  const { optedOut, ...patch } = command.patch;
  try {
    await patchContact({ _id: key.contactId, orgId: key.orgId }, patch);
  } catch (error) {
    throw error instanceof FieldNameInvalid ? new CommandProblem('COMMAND_FAILED', error.message) : error;
  }
  if (optedOut !== undefined) await noteConsent(key.contactId, optedOut, new Date(now), sourceOf(command));
  publish(...contactChanged(key, patch.name));
  return {};
}

/** A word that the whole organisation understands belongs to no flow. */
function sourceOf({ origin: { flowId } }: ContactCommand): OptOutSource {
  return flowId === '' ? { kind: 'word' } : { kind: 'flow', flowId };
}

function contactChanged({ orgId, numberId, contactId }: ConversationKey, name: string | undefined): FeedEvent[] {
  const id = conversationId(numberId, contactId);
  const changed: FeedEvent = { orgId, topic: `conversation:${id}`, type: 'contact.changed', id: contactId };
  if (name === undefined) return [changed];
  return [changed, { orgId, topic: 'conversations', type: 'conversation.changed', id, data: { contact: { id: contactId, name } } }];
}
