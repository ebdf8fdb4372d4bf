import { loadPlans } from '../../activities/engine/plans.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import type { FlowRecord, PublishPreview, PublishPreviewNode } from '../../schemas/generated/types.ts';

/** Who is inside a flow, step by step, and which of these steps the draft no longer has. */
export async function publishPreview(flow: FlowRecord): Promise<PublishPreview> {
  const heads = await RunModel.aggregate<{ _id: { nodeId: string; planHash: string }; count: number }>([
    { $match: { orgId: flow.orgId, flowId: flow._id, status: { $ne: 'ended' } } },
    { $group: { _id: { nodeId: '$nodeId', planHash: '$planHash' }, count: { $sum: 1 } } },
  ]);
  const plans = await loadPlans(heads.map((head) => head._id.planHash));
  const types = new Map(flow.draft.nodes.map((node) => [node.id, node.type]));
  const nodes = new Map<string, PublishPreviewNode>();
  for (const { _id: { nodeId, planHash }, count } of heads) {
    const node = plans.get(planHash)?.nodes[nodeId];
    const known = nodes.get(nodeId);
    const removed = types.get(nodeId) === undefined || types.get(nodeId) !== node?.type;
    nodes.set(nodeId, { nodeId, label: node?.label ?? node?.type ?? nodeId, type: node?.type ?? '', count: count + (known?.count ?? 0), removed: removed || known?.removed === true });
  }
  return { running: heads.reduce((sum, { count }) => sum + count, 0), nodes: [...nodes.values()].sort((one, other) => other.count - one.count) };
}
