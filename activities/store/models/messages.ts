import type { MessageRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Messages of all threads; the outgoing ones are the outbox. */
export const MessageModel = defineModel<MessageRecord>('messages', 'MessageRecord', [
  [{ conversationId: 1, at: -1, _id: -1 }],
  [{ wamid: 1 }, { sparse: true }],
  // Only what waits to be sent: a handful of rows, found by the worker's sweep.
  [{ state: 1, at: 1 }, { partialFilterExpression: { state: 'queued' } }],
]);
