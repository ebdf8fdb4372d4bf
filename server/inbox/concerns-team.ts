import type { ConversationQuery } from '../../schemas/generated/types.ts';

/**
 * Open conversations that are for people. Those in which only flows have written (a campaign to thousands) would bury the
 * customers who wait; they come up as soon as the customer answers or somebody is to have them, and are found by searching.
 * What is closed is kept as it was.
 */
export function concernsTeam(view: NonNullable<ConversationQuery['view']>): { onlyFlows?: { $exists: false } } {
  return view === 'closed' ? {} : { onlyFlows: { $exists: false } };
}
