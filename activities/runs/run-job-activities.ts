import type { Client } from '@temporalio/client';
import type { RunJobActivities } from '../../workflows/activity-contract.ts';
import { finishRunJob } from './finish-run-job.ts';
import { prepareRunJob } from './prepare-run-job.ts';
import { settleRunJob } from './settle-run-job.ts';
import { createTellRunJob } from './tell-run-job.ts';

/** What the workflow runJob asks for. */
export function createRunJobActivities(client: Client): RunJobActivities {
  return { prepareRunJob, tellRunJob: createTellRunJob(client), settleRunJob, finishRunJob };
}
