import type { RunJobEntry, RunProblemRecord } from '../../schemas/generated/types.ts';
import { RunProblemModel } from '../store/models/run-problems.ts';
import { failedAt } from './find-problems.ts';
import { requireChunk, requireJob } from './require-job.ts';
import { saveChunk } from './save-chunk.ts';

/** Looks what became of the runs of a chunk that were told. last: who has not been heard of by now stays open. */
export async function settleRunJob({ jobId, chunk, last }: { readonly jobId: string; readonly chunk: number; readonly last: boolean }): Promise<{ readonly open: number }> {
  const job = await requireJob(jobId);
  const { entries } = await requireChunk(jobId, chunk);
  const told = entries.filter(({ result }) => result === 'told').map(({ runId }) => runId);
  if (told.length === 0) return { open: 0 };
  const problems = await RunProblemModel.find({ _id: { $in: told } }).select('at error').lean();
  const byRun = new Map(problems.map((problem) => [problem._id, problem]));
  const settled = entries.map((entry) => (entry.result === 'told' ? settle(entry, byRun.get(entry.runId), last) : entry));
  await saveChunk(job, chunk, settled);
  return { open: settled.filter(({ result }) => result === 'told').length };
}

function settle(entry: RunJobEntry, problem: Pick<RunProblemRecord, 'at' | 'error'> | undefined, last: boolean): RunJobEntry {
  if (problem === undefined) return { ...entry, result: 'done' };
  if (failedAt(problem) > entry.failedAt) return { ...entry, result: 'again', reason: problem.error.code };
  return last ? { ...entry, result: 'open' } : entry;
}
