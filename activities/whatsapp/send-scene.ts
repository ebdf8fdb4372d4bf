import type { EngineError } from '../../schemas/generated/types.ts';
import { notSentError } from '../../schemas/send-problems.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { conversationId } from '../../workflows/names.ts';
import { recentScene } from '../engine/scene.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { findNumber } from '../store/number-directory.ts';
import { templateOf } from '../templates/find-template.ts';
import type { SendScene } from './send-checks.ts';

/**
 * What has to be known to decide whether a message may go out now, or what of it is not there any more. key: where it
 * belongs, if its contact was merged into another one while it waited.
 */
export async function loadScene(input: SendInput, attempt: number, now: number, key = input.key): Promise<SendScene | { readonly gone: EngineError }> {
  const { source } = input;
  const id = conversationId(key.numberId, key.contactId);
  // The turn that asked for this message has just read the same in this process, unless another one sends for the number.
  const known = attempt === 1 && source.kind === 'flow' ? recentScene(id) : undefined;
  const [number, contact, conversation] = await Promise.all([
    findNumber(key.numberId),
    known?.contactRecord ?? ContactModel.findById(key.contactId).lean(),
    known?.record ?? ConversationModel.findById(id).lean(),
  ]);
  if (number === undefined) return { gone: notSentError('number_removed') };
  if (contact?.mergedInto !== undefined && conversation === null) return loadScene(input, attempt, now, { ...key, contactId: contact.mergedInto });
  if (contact === null || conversation === null) return { gone: notSentError('contact_removed') };
  return { input, number, contact, conversation, template: await templateOf(number.wabaId, input.message), now };
}
