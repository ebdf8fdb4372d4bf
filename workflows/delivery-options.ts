import type { ActivityOptions } from '@temporalio/workflow';
import { durations, limits } from '../schemas/limits.ts';
import { taskQueues } from './names.ts';

/** Options of the activity that delivers one event to one subscriber; the pauses between its tries it names itself. */
export const deliveryOptions = {
  taskQueue: taskQueues.main,
  startToCloseTimeout: limits.httpTimeoutMs + limits.httpSlackMs,
  scheduleToCloseTimeout: limits.deliveryTryMs + durations.HOUR,
  retry: { initialInterval: 10 * durations.SECOND, backoffCoefficient: 2, maximumInterval: durations.HOUR },
} satisfies ActivityOptions;

/** One activity at a time for each delivery and round. */
export const deliveryActivityId = (deliveryId: string, round: number): string => `deliver:${deliveryId}:${round}`;
