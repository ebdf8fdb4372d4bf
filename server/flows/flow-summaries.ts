import { userName } from '../../activities/store/user-names.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import type { FlowRecord, FlowSummary } from '../../schemas/generated/types.ts';
import { hasUnpublishedChanges } from './has-unpublished-changes.ts';
import { triggerSummary } from './trigger-summary.ts';

/** Flows as lists show them, with how many contacts are inside each. */
export async function flowSummaries(flows: readonly FlowRecord[]): Promise<FlowSummary[]> {
  const running = await runningByFlow(flows.map((flow) => flow._id));
  return Promise.all(flows.map((flow) => flowSummary(flow, running.get(flow._id) ?? 0)));
}

export async function oneFlowSummary(flow: FlowRecord): Promise<FlowSummary> {
  const running = await runningByFlow([flow._id]);
  return flowSummary(flow, running.get(flow._id) ?? 0);
}

async function flowSummary(flow: FlowRecord, running: number): Promise<FlowSummary> {
  const author = flow.updatedBy === undefined ? undefined : await userName(flow.updatedBy);
  return {
    id: flow._id,
    name: flow.name,
    kind: flow.kind,
    status: flow.status,
    hasUnpublishedChanges: await hasUnpublishedChanges(flow),
    triggerSummary: triggerSummary(flow.draft),
    running,
    updatedAt: flow.updatedAt.toISOString(),
    ...(flow.folderId === undefined ? {} : { folderId: flow.folderId }),
    ...(flow.publishedVersion === undefined ? {} : { publishedVersion: flow.publishedVersion }),
    ...(flow.publishedAt === undefined ? {} : { publishedAt: flow.publishedAt.toISOString() }),
    ...(flow.updatedBy === undefined || author === undefined ? {} : { updatedBy: { id: flow.updatedBy, name: author } }),
  };
}

async function runningByFlow(flowIds: readonly string[]): Promise<Map<string, number>> {
  const groups: { _id: string; count: number }[] = await RunModel.aggregate([
    { $match: { flowId: { $in: flowIds }, status: { $in: ['running', 'waiting', 'stuck'] }, ...wholeRuns } },
    { $group: { _id: '$flowId', count: { $sum: 1 } } },
  ]);
  return new Map(groups.map((group) => [group._id, group.count]));
}
