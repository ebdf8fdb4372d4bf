import type { Client } from '@temporalio/client';
import { taskQueues } from '../../workflows/names.ts';

/** Messages per second that Temporal hands out of a number's queue at present; undefined while no worker has said so. */
export async function queueSpeed(client: Client, numberId: string): Promise<number | undefined> {
  const { config } = await client.workflowService.describeTaskQueue({ namespace: client.options.namespace, taskQueue: { name: taskQueues.number(numberId) }, taskQueueType: 2, reportConfig: true });
  return config?.queueRateLimit?.rateLimit?.requestsPerSecond ?? undefined;
}

/** What a number's queue hands out when the number may send so many messages a second: a little more, because the pacer decides and not the queue. */
export const queueSpeedFor = (perSecond: number): number => perSecond * 1.1 + 2;
