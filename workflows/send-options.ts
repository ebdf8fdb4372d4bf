import type { ActivityOptions } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import { taskQueues } from './names.ts';

const { SECOND, MINUTE, HOUR, DAY } = durations;

/**
 * How long a message may wait for its turn, by priority: an answer is pointless after an hour, a drip is not.
 * The wait in the number's queue counts, so these are business deadlines, not time-outs of a call.
 */
const deadlines: Readonly<Record<number, number>> = { 1: HOUR, 2: HOUR, 3: 12 * HOUR, 4: DAY, 5: 7 * DAY };

/** Options of the activity that sends one message, the same for workflows and single sends. withinMs: another deadline than that of the priority, milliseconds. */
export function sendOptions(numberId: string, priority: number, withinMs?: number) {
  return {
    taskQueue: taskQueues.number(numberId),
    // One attempt: the pacer's wait and one call of the Cloud API.
    startToCloseTimeout: MINUTE,
    // A task that got lost on its way to the worker, or with it, is noticed this soon; see send-message.ts.
    heartbeatTimeout: 10 * SECOND,
    scheduleToCloseTimeout: withinMs ?? deadlines[priority] ?? DAY,
    // Failures that may be repeated say themselves when (nextRetryDelay); this is for a worker that died.
    retry: { initialInterval: 2 * SECOND, backoffCoefficient: 2, maximumInterval: MINUTE },
    priority: { priorityKey: priority },
  } satisfies ActivityOptions;
}
