import type { ConversationState } from '../../schemas/generated/types.ts';
import { MessageModel } from '../store/models/messages.ts';

/**
 * By send id: when the messages reached the customer's phone whose waits are over by now. A question counts from there
 * (nodes/shared/reply.ts); looked up only for those that nobody has answered, so that statuses need not wake conversations.
 */
export async function deliveriesDue({ runs }: ConversationState, now: number): Promise<ReadonlyMap<string, number> | undefined> {
  const due = runs.flatMap(({ sentId, wait }) => (sentId !== undefined && wait?.until !== undefined && wait.until <= now ? [sentId] : []));
  if (due.length === 0) return undefined;
  const messages = await MessageModel.find({ _id: { $in: due } }, { stateAt: 1 }).lean();
  return new Map(messages.flatMap(({ _id, stateAt }) => {
    // What was read at once may never be reported as delivered.
    const at = stateAt['delivered'] ?? stateAt['read'];
    return at === undefined ? [] : [[_id, at.getTime()] as const];
  }));
}
