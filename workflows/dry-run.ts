import { proxyActivities } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { DryRunActivities } from './activity-contract.ts';

export interface DryRunInput {
  readonly dryRunId: string;
}

const retry = { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND };
/** A chunk takes a second or two. It is short, so that a worker that is gone does not hold the play up for long. */
const { playDryRun, finishDryRun } = proxyActivities<DryRunActivities>({ startToCloseTimeout: durations.MINUTE, heartbeatTimeout: 20 * durations.SECOND, retry });

/**
 * A draft played for many contacts, a few at a time; nothing is sent. It looks through limits.maxDryRunLooked contacts at
 * most, so its history stays small (1,000 chunks).
 */
export async function dryRun({ dryRunId }: DryRunInput): Promise<void> {
  for (let chunk = 0, after: string | undefined; ; chunk += 1) {
    const { last } = await playDryRun({ dryRunId, chunk, ...(after === undefined ? {} : { after }) });
    if (last === undefined) break;
    after = last;
  }
  await finishDryRun({ dryRunId });
}
