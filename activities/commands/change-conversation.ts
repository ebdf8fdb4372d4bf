import type { AgentEvent, ConversationCommand, ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import type { CommandEffect } from './command-effect.ts';
import { publishConversation } from './publish-conversation.ts';

/** Opens, closes or re-prioritises the conversation. */
export async function changeConversation(key: ConversationKey, { id: commandId, patch }: ConversationCommand, now: number): Promise<CommandEffect> {
  const _id = conversationId(key.numberId, key.contactId);
  const { status, priority } = patch;
  await ConversationModel.updateOne(
    { _id },
    {
      $set: { ...(status === undefined ? {} : { status }), ...(priority === undefined ? {} : { priority }), ...(status === 'closed' ? { closedAt: new Date(now) } : {}) },
      ...(status === 'open' ? { $unset: { closedAt: 1 } } : {}),
    },
  );
  publishConversation(key, { ...patch });
  if (status === undefined) return {};
  const event: AgentEvent = { kind: 'agent', id: `${commandId}:${status}`, at: now, action: status === 'closed' ? 'closed' : 'reopened' };
  return { events: [event] };
}
