import { FlowVersionModel } from '../store/models/flow-versions.ts';
import { FlowModel } from '../store/models/flows.ts';
import type { FlowGraph } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { mentionedFlows } from '../../workflows/engine/pinned-flows.ts';
import type { PlayerFlow } from '../../workflows/engine/player.ts';

/** The flows that a drawn flow calls or starts, and those that these do, as they are live. One that is not live is left out, as for a contact. */
export async function calledFlows(orgId: string, flowId: string, graph: FlowGraph): Promise<PlayerFlow[]> {
  const seen = new Set([flowId]);
  const flows: PlayerFlow[] = [];
  for (let open = mentionedFlows(graph); open.length > 0 && flows.length < limits.maxCalledFlows; ) {
    const fresh = [...new Set(open)].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const found = await liveFlows(orgId, fresh);
    flows.push(...found);
    open = found.flatMap((flow) => mentionedFlows(flow.graph));
  }
  return flows;
}

async function liveFlows(orgId: string, ids: readonly string[]): Promise<PlayerFlow[]> {
  if (ids.length === 0) return [];
  const flows = await FlowModel.find({ _id: { $in: ids }, orgId, status: 'live' }, { name: 1, kind: 1, publishedVersion: 1 }).lean();
  const versions = await FlowVersionModel.find({ _id: { $in: flows.map((flow) => `${flow._id}:${flow.publishedVersion}`) } }, { flowId: 1, graph: 1 }).lean();
  const graphs = new Map(versions.map((version) => [version.flowId, version.graph]));
  return flows.flatMap(({ _id: flowId, name, kind, publishedVersion: version }) => {
    const graph = graphs.get(flowId);
    return graph === undefined || version === undefined ? [] : [{ flowId, name, kind, graph, version }];
  });
}
