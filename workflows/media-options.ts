import type { ActivityOptions } from '@temporalio/workflow';
import { durations, limits } from '../schemas/limits.ts';
import { taskQueues } from './names.ts';

/** The message whose file is to be fetched. */
export interface FetchMediaInput {
  readonly messageId: string;
}

/** Options of the activity that fetches a customer's file; the pauses between its tries it names itself. */
export const fetchMediaOptions = {
  taskQueue: taskQueues.media,
  startToCloseTimeout: limits.mediaFetchMs,
  // A worker that died is noticed by its silence, not by the time that a large file may take.
  heartbeatTimeout: 15 * durations.SECOND,
  scheduleToCloseTimeout: limits.mediaFetchTryMs + durations.DAY,
  retry: { initialInterval: 2 * durations.SECOND, backoffCoefficient: 2, maximumInterval: limits.mediaFetchPauseMs },
} satisfies ActivityOptions;

/** One at a time for each message. */
export const fetchMediaActivityId = (messageId: string): string => `media:${messageId}`;
