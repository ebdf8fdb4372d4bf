import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { conversationWorkflowId } from '../../workflows/names.ts';
import type { Stack } from './stack.ts';

/** Ids of the events that a conversation's workflow was told, in the order of its history. */
export async function toldTo(stack: Stack, numberId: string, contactId: string): Promise<string[]> {
  const connection = await Connection.connect({ address: stack.temporalAddress });
  try {
    const client = new Client({ connection, namespace: stack.temporalNamespace });
    const { events } = await client.workflow.getHandle(conversationWorkflowId(numberId, contactId)).fetchHistory();
    const payloads = (events ?? []).flatMap((event) => event.workflowExecutionSignaledEventAttributes?.input?.payloads ?? []);
    return payloads.map((payload) => defaultPayloadConverter.fromPayload<{ id: string }>(payload).id);
  } finally {
    await connection.close();
  }
}
