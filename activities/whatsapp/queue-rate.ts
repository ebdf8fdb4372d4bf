import type { Client } from '@temporalio/client';
import { taskQueues } from '../../workflows/names.ts';

/** Kind of queue in the server's API: 1 workflow tasks, 2 activities. */
const ACTIVITY_QUEUE = 2;
/** What is handed out above the number's speed: messages that only look whether they may go by now take no message's place. */
const SPARE_SHARE = 1.1;
const SPARE_PER_SECOND = 2;

/**
 * Sets how many messages per second the Temporal server hands out for a number; 0 keeps everything in the queue.
 * Kept by the server, so it also holds while no worker runs. A ceiling only: the pacer is what is exact.
 */
export async function setQueueRate(client: Client, numberId: string, perSecond: number): Promise<void> {
  await client.workflowService.updateTaskQueueConfig({
    namespace: client.options.namespace,
    taskQueue: taskQueues.number(numberId),
    taskQueueType: ACTIVITY_QUEUE,
    updateQueueRateLimit: { rateLimit: { requestsPerSecond: perSecond === 0 ? 0 : perSecond * SPARE_SHARE + SPARE_PER_SECOND }, reason: 'speed of the business number' },
  });
}
