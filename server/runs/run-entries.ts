import { RunStepModel } from '../../activities/store/models/run-steps.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { TraceEntry } from '../../schemas/generated/types.ts';

/** Everything that the engine wrote down of a run, in its order; of a branch, that of the whole run to which it belongs. */
export async function runEntries(orgId: string, runId: string): Promise<TraceEntry[]> {
  const run = await RunModel.findOne({ _id: runId, orgId }, { parent: 1 }).lean();
  const steps = await RunStepModel.find({ runId: run?.parent?.root ?? runId, orgId }).sort({ at: 1 }).lean();
  // The number after the colon counts the turns; it decides between turns of the same millisecond.
  const ordered = steps.sort((a, b) => a.at.getTime() - b.at.getTime() || turnOf(a._id) - turnOf(b._id));
  return ordered.flatMap((step) => step.entries);
}

function turnOf(stepId: string): number {
  return Number(stepId.slice(stepId.lastIndexOf(':') + 1));
}
