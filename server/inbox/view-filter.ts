import type { ConversationQuery } from '../../schemas/generated/types.ts';
import type { Actor } from '../auth/actor.ts';

/** Which conversations belong to a view of the inbox. A program has none of its own. */
export function viewFilter(view: NonNullable<ConversationQuery['view']>, actor: Actor, orgId: string) {
  switch (view) {
    case 'mine':
      return { orgId, status: 'open' as const, assigneeId: actor.kind === 'user' ? actor.id : 'nobody' };
    case 'unassigned':
      return { orgId, status: 'open' as const, assigneeId: { $exists: false } };
    case 'closed':
      return { orgId, status: 'closed' as const };
    case 'all':
      return { orgId, status: 'open' as const };
  }
}
