import { limits } from '../../schemas/limits.ts';
import type { RunJobEntry, RunJobRecord } from '../../schemas/generated/types.ts';
import { RunJobChunkModel } from '../store/models/run-job-chunks.ts';
import { RunJobModel } from '../store/models/run-jobs.ts';
import { RunProblemModel } from '../store/models/run-problems.ts';
import { countResults } from './count-results.ts';
import { failedAt, problemCondition } from './find-problems.ts';
import { requireJob } from './require-job.ts';

/**
 * Writes down which runs a job concerns: those that fit when it was asked for. Runs that get stuck later are not part of
 * it. Safe to repeat, as nobody is told before it has ended.
 */
export async function prepareRunJob({ jobId }: { readonly jobId: string }): Promise<{ readonly chunks: number }> {
  const job = await requireJob(jobId);
  if (job.chunks !== undefined) return { chunks: job.chunks };
  const problems = await RunProblemModel.find(conditionOf(job)).sort({ _id: 1 }).limit(limits.maxRunsPerJob).select('contactId at').lean();
  const entries = problems.map((problem): RunJobEntry => ({ runId: problem._id, contactId: problem.contactId, failedAt: failedAt(problem), result: 'waiting' }));
  const chunks = Math.ceil(entries.length / limits.runsPerJobChunk);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const part = entries.slice(chunk * limits.runsPerJobChunk, (chunk + 1) * limits.runsPerJobChunk);
    const record = { _id: `${jobId}:${chunk}`, orgId: job.orgId, counts: countResults(part), entries: part };
    await RunJobChunkModel.replaceOne({ _id: record._id }, record, { upsert: true });
  }
  await RunJobModel.updateOne({ _id: jobId }, { $set: { chunks } });
  return { chunks };
}

function conditionOf({ orgId, runIds, filter = {}, createdAt }: RunJobRecord): Record<string, unknown> {
  if (runIds !== undefined) return { orgId, _id: { $in: runIds } };
  return problemCondition(orgId, { olderThanMs: 0, ...filter }, createdAt.getTime());
}
