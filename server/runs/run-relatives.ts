import { FlowModel } from '../../activities/store/models/flows.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import type { RunLink, RunPath, RunRecord } from '../../schemas/generated/types.ts';

/** The run that called this one, and those that it called itself. All are of one conversation. */
export async function runRelatives({ _id, conversationId, parent }: RunRecord): Promise<Pick<RunPath, 'callers' | 'called'>> {
  const others = await RunModel.find({ conversationId, ...wholeRuns, _id: { $ne: _id } }, { flowId: 1, parent: 1, startedAt: 1 }).sort({ startedAt: 1 }).lean();
  const callers = parent === undefined || parent.root !== undefined ? [] : others.filter((other) => other._id === parent.runId);
  const called = others.filter((other) => other.parent?.runId === _id);
  const names = await namesOf([...callers, ...called].map(({ flowId }) => flowId));
  const link = ({ _id: runId, flowId }: Pick<RunRecord, '_id' | 'flowId'>): RunLink => ({ runId, flowId, flowName: names.get(flowId) ?? flowId });
  return { ...(callers.length === 0 ? {} : { callers: callers.map(link) }), ...(called.length === 0 ? {} : { called: called.map(link) }) };
}

async function namesOf(flowIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (flowIds.length === 0) return new Map();
  const flows = await FlowModel.find({ _id: { $in: [...new Set(flowIds)] } }, { name: 1 }).lean();
  return new Map(flows.map((flow) => [flow._id, flow.name]));
}
