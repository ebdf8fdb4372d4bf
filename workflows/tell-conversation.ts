import type { Client } from '@temporalio/client';
import type { ConversationKey, EngineEvent } from '../schemas/generated/types.ts';
import type { ConversationInput } from './conversation.ts';
import { conversationWorkflowId, signals, taskQueues, workflowTypes } from './names.ts';

/**
 * Tells a conversation what happened, opening its workflow if none is running. Safe to repeat: the engine handles an
 * event id once.
 */
export async function tellConversation(client: Client, key: ConversationKey, event: EngineEvent): Promise<void> {
  const input: ConversationInput = { key };
  await client.workflow.signalWithStart(workflowTypes.conversation, {
    workflowId: conversationWorkflowId(key.numberId, key.contactId),
    taskQueue: taskQueues.main,
    args: [input],
    signal: signals.event,
    signalArgs: [event],
  });
}
