import type { ConversationRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** One per business number and contact. */
export const ConversationModel = defineModel<ConversationRecord>('conversations', 'ConversationRecord', [
  [{ orgId: 1, status: 1, lastMessageAt: -1, _id: -1 }],
  // The views of the inbox leave out what a campaign began, however many there are.
  [{ orgId: 1, status: 1, onlyFlows: 1, lastMessageAt: -1, _id: -1 }],
  [{ orgId: 1, assigneeId: 1, status: 1, lastMessageAt: -1, _id: -1 }],
  [{ contactId: 1 }],
  // Only what waits for a team is in it.
  [{ teamId: 1, queuedAt: 1 }, { sparse: true }],
]);
