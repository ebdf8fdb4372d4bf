import { limits } from '../../../schemas/limits.ts';
import type { QueuedStart } from '../../../schemas/generated/types.ts';
import type { Reason } from '../reasons.ts';
import type { Sprint } from '../sprint.ts';
import { keepMessage } from './keep-message.ts';
import type { Start } from './start.ts';

/** Puts a start behind the flow that holds the reply slot; gives the reason, in words, why it does not start now. */
export function queueStart(sprint: Sprint, { flow, nodeId, cause, causeId, message, variables }: Start): { refused: Reason; queued?: true } {
  const { state } = sprint;
  const queue = state.queue ?? [];
  if (queue.some((entry) => entry.flowId === flow.flowId)) return { refused: 'already_queued' };
  if (queue.length >= limits.maxQueuedStarts) return { refused: 'queue_full' };
  const entry: QueuedStart = { flowId: flow.flowId, nodeId, cause, causeId, at: sprint.now, ...(variables === undefined ? {} : { variables }) };
  if (message !== undefined) keepMessage(sprint, entry, message);
  state.queue = [...queue, entry];
  return { refused: 'queued', queued: true };
}
