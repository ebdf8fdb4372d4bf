import { publish } from '../store/feed.ts';
import { RunJobModel } from '../store/models/run-jobs.ts';
import { requireJob } from './require-job.ts';

/** The job has done what it can. */
export async function finishRunJob({ jobId }: { readonly jobId: string }): Promise<void> {
  const { orgId } = await requireJob(jobId);
  await RunJobModel.updateOne({ _id: jobId }, { $set: { state: 'done', endedAt: new Date() } });
  publish({ orgId, topic: 'runs', type: 'job.changed', id: jobId });
}
