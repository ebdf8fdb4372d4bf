import type { ConversationQuery } from '../../schemas/generated/types.ts';

const signs = ['lastInboundAt', 'assigneeId', 'teamId', 'lastQueued'].map((field) => ({ [field]: { $exists: true } }));

/**
 * Open conversations that are for people: the customer has written, or somebody has it, is to have it, or has written.
 * Those in which only flows have written (a campaign to thousands) would bury the customers who wait; they come up as
 * soon as the customer answers, and are found by searching. What is closed is kept as it was.
 */
export function concernsTeam(view: NonNullable<ConversationQuery['view']>): { $or?: object[] } {
  return view === 'closed' ? {} : { $or: signs };
}
