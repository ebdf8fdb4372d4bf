import { proxyActivities, sleep } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { RunJobActivities } from './activity-contract.ts';

export interface RunJobInput {
  readonly jobId: string;
}

/** How long the results of the last runs are waited for: calls of other systems take their time, and are tried again. */
const PAUSES_MS = [1, 2, 4, 8, 15, 30, 60].map((seconds) => seconds * durations.SECOND);

const retry = { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND };
const { prepareRunJob } = proxyActivities<RunJobActivities>({ startToCloseTimeout: 2 * durations.MINUTE, retry });
/** A chunk takes a second or two. It is short, so that a worker that is gone does not hold the job up for long. */
const { tellRunJob, settleRunJob, finishRunJob } = proxyActivities<RunJobActivities>({ startToCloseTimeout: 20 * durations.SECOND, retry });

/**
 * One action on many runs: tells their conversations, chunk by chunk, and writes down what became of each. A job has at
 * most a hundred chunks (limits.maxRunsPerJob), so its history stays small.
 */
export async function runJob({ jobId }: RunJobInput): Promise<void> {
  const { chunks } = await prepareRunJob({ jobId });
  let open = Array.from({ length: chunks }, (_, chunk) => chunk);
  for (const chunk of open) await tellRunJob({ jobId, chunk });
  for (const [round, pause] of PAUSES_MS.entries()) {
    if (open.length === 0) break;
    await sleep(pause);
    const last = round === PAUSES_MS.length - 1;
    const still: number[] = [];
    for (const chunk of open) if ((await settleRunJob({ jobId, chunk, last })).open > 0) still.push(chunk);
    open = still;
  }
  await finishRunJob({ jobId });
}
