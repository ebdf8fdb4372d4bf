import type { ConversationRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { withoutUndefined } from '../../store/without-undefined.ts';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** What a conversation becomes when the one that another contact had on the same number is joined into it. */
export function mergedConversation(into: ConversationRecord, from: ConversationRecord): Partial<ConversationRecord> {
  const later = from.lastMessageAt > into.lastMessageAt ? from : into;
  const assigned = into.assigneeId === undefined && into.teamId === undefined ? from : into;
  return withoutUndefined({
    status: into.status === 'open' || from.status === 'open' ? ('open' as const) : ('closed' as const),
    priority: priorities.indexOf(into.priority) >= priorities.indexOf(from.priority) ? into.priority : from.priority,
    assigneeId: assigned.assigneeId,
    assignedAt: assigned.assignedAt,
    assignReason: assigned.assignReason,
    teamId: assigned.teamId,
    queuedAt: assigned.queuedAt,
    lastMessageAt: later.lastMessageAt,
    lastMessage: later.lastMessage ?? into.lastMessage ?? from.lastMessage,
    lastInboundAt: latest(into.lastInboundAt, from.lastInboundAt),
    windowExpiresAt: latest(into.windowExpiresAt, from.windowExpiresAt),
    freeEntryUntil: latest(into.freeEntryUntil, from.freeEntryUntil),
    awaitingReplySince: earliest(into.awaitingReplySince, from.awaitingReplySince),
    unread: into.unread + from.unread,
    createdAt: earliest(into.createdAt, from.createdAt) ?? into.createdAt,
    handled: [...(from.handled ?? []), ...(into.handled ?? [])].slice(-limits.restingRing),
  });
}

function latest(one: Date | undefined, other: Date | undefined): Date | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one >= other ? one : other;
}

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one <= other ? one : other;
}
