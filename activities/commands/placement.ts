import type { AssignReason } from '../../schemas/generated/types.ts';

/** Where a conversation goes: to a person, into the queue of a team, or with neither into that of everybody. */
export interface Place {
  readonly assigneeId?: string | undefined;
  readonly teamId?: string | undefined;
}

/**
 * What changes of a conversation that is given to somebody or put into a queue: it leaves where it was, and is for people from
 * now on. now: epoch milliseconds.
 */
export function placement({ assigneeId, teamId }: Place, assignReason: AssignReason, now: number) {
  const at = new Date(now);
  if (assigneeId !== undefined) return { $set: { assignReason, assigneeId, assignedAt: at }, $unset: { teamId: 1, queuedAt: 1, onlyFlows: 1 } } as const;
  if (teamId !== undefined) return { $set: { assignReason, teamId, queuedAt: at }, $unset: { assigneeId: 1, assignedAt: 1, onlyFlows: 1 } } as const;
  return { $set: { assignReason }, $unset: { assigneeId: 1, assignedAt: 1, teamId: 1, queuedAt: 1, onlyFlows: 1 } } as const;
}
