import { loadPlans } from '../../activities/engine/plans.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import type { FlowPlan, FlowRecord, PublishPreview, PublishPreviewNode } from '../../schemas/generated/types.ts';
import { suggestTarget } from './suggest-target.ts';

interface Head {
  readonly _id: { readonly nodeId: string; readonly planHash: string; readonly version: number };
  readonly count: number;
}

/** Who is inside a flow, step by step and version by version, and where those would go whose step the draft no longer has. */
export async function publishPreview(flow: FlowRecord): Promise<PublishPreview> {
  const inside = { orgId: flow.orgId, flowId: flow._id, status: { $ne: 'ended' as const } };
  const running = await RunModel.countDocuments({ ...inside, ...wholeRuns });
  const heads = await RunModel.aggregate<Head>([
    { $match: inside },
    { $group: { _id: { nodeId: '$nodeId', planHash: '$planHash', version: '$version' }, count: { $sum: 1 } } },
  ]);
  const plans = await loadPlans(heads.map((head) => head._id.planHash));
  const byNode = Map.groupBy(heads, (head) => head._id.nodeId);
  const nodes = [...byNode].map(([nodeId, standing]) => previewNode(flow, nodeId, standing, plans));
  return { running, nodes: nodes.sort((one, other) => other.count - one.count) };
}

function previewNode({ draft }: FlowRecord, nodeId: string, standing: readonly Head[], plans: ReadonlyMap<string, FlowPlan>): PublishPreviewNode {
  const newest = [...standing].sort((one, other) => other._id.version - one._id.version);
  const planWith = newest.map((head) => plans.get(head._id.planHash)).find((plan) => plan !== undefined && Object.hasOwn(plan.nodes, nodeId));
  const node = planWith?.nodes[nodeId];
  const there = draft.nodes.find((candidate) => candidate.id === nodeId);
  const removed = standing.some((head) => there === undefined || plans.get(head._id.planHash)?.nodes[nodeId]?.type !== there.type);
  return {
    nodeId,
    label: node?.label ?? node?.type ?? nodeId,
    type: node?.type ?? '',
    ...(node === undefined ? {} : { params: node.params }),
    count: standing.reduce((sum, { count }) => sum + count, 0),
    removed,
    suggestion: removed && planWith !== undefined ? suggestTarget(planWith, nodeId, draft) : removed ? 'keep' : nodeId,
    versions: versionsOf(newest),
  };
}

/** The same version may have been reached under several plans, after an interrupted publication. */
function versionsOf(heads: readonly Head[]): PublishPreviewNode['versions'] {
  const counts = new Map<number, number>();
  for (const { _id: { version }, count } of heads) counts.set(version, (counts.get(version) ?? 0) + count);
  return [...counts].map(([version, count]) => ({ version, count }));
}
