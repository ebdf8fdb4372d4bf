import { ApplicationFailure } from '@temporalio/common';
import type { RunJobChunkRecord, RunJobRecord } from '../../schemas/generated/types.ts';
import { RunJobChunkModel } from '../store/models/run-job-chunks.ts';
import { RunJobModel } from '../store/models/run-jobs.ts';

/** The job of this id. One that is gone fails for good: trying again will not bring it back. */
export async function requireJob(jobId: string): Promise<RunJobRecord> {
  const job = await RunJobModel.findById(jobId).lean();
  if (job === null) throw ApplicationFailure.nonRetryable(`The job ${jobId} is gone.`, 'NOT_FOUND');
  return job;
}

/** One chunk of a job's runs. */
export async function requireChunk(jobId: string, chunk: number): Promise<RunJobChunkRecord> {
  const found = await RunJobChunkModel.findById(`${jobId}:${chunk}`).lean();
  if (found === null) throw ApplicationFailure.nonRetryable(`Chunk ${chunk} of the job ${jobId} is gone.`, 'NOT_FOUND');
  return found;
}
