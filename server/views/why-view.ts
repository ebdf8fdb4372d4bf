import { loadPlans } from '../../activities/engine/plans.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import type { RouteRecord, TraceEntry, WhyBody, WhyCandidate, WhyDecision, WhyFlow } from '../../schemas/generated/types.ts';

/** What the engine writes into a route entry; see workflows/engine/routing/decision.ts. */
interface RouteDetail {
  decision?: string;
  reason?: string;
  more?: number;
  candidates?: { flowId: string; nodeId: string; priority?: number; result: string; reason?: string }[];
}

interface Names {
  flow(id: string | undefined): WhyFlow | undefined;
  node(flowId: string, nodeId: string): string | undefined;
}

/** The decisions about a message, in their order, with the names that people know. */
export async function whyView({ _id, orgId, turns }: RouteRecord): Promise<WhyBody> {
  const entries = Object.entries(turns).sort(([one], [other]) => Number(one) - Number(other)).flatMap(([, ofTurn]) => ofTurn);
  const flowIds = entries.flatMap((entry) => [entry.flowId, ...(detailOf(entry).candidates ?? []).map(({ flowId }) => flowId)]);
  const names = await namesOf(orgId, flowIds);
  return { messageId: _id, decisions: entries.map((entry) => decisionView(entry, names)) };
}

function decisionView(entry: TraceEntry, names: Names): WhyDecision {
  const { decision = 'inbox', reason = '', candidates = [], more } = detailOf(entry);
  const flow = names.flow(entry.flowId);
  return {
    at: new Date(entry.at).toISOString(),
    decision,
    reason,
    candidates: candidates.map(({ flowId, nodeId, priority, result, reason: why }): WhyCandidate => {
      const [of, nodeLabel] = [names.flow(flowId), names.node(flowId, nodeId)];
      return { result, ...(of && { flow: of }), ...(nodeId !== '' && { nodeId }), ...(nodeLabel !== undefined && { nodeLabel }), ...(priority !== undefined && { priority }), ...(why !== undefined && { reason: why }) };
    }),
    ...(flow && { flow }),
    ...(more !== undefined && { more }),
  };
}

async function namesOf(orgId: string, flowIds: readonly (string | undefined)[]): Promise<Names> {
  const ids = [...new Set(flowIds)].flatMap((id) => (id === undefined || id === '' ? [] : [id]));
  const flows = await FlowModel.find({ _id: { $in: ids }, orgId }).select('name publishedHash').lean();
  const plans = await loadPlans(flows.flatMap(({ publishedHash }) => publishedHash ?? []));
  const byId = new Map(flows.map((flow) => [flow._id, flow]));
  return {
    // A flow that is gone keeps its id, so that two of them are told apart.
    flow: (id) => (id === undefined || id === '' ? undefined : { id, name: byId.get(id)?.name ?? id }),
    node(flowId, nodeId) {
      const node = plans.get(byId.get(flowId)?.publishedHash ?? '')?.nodes[nodeId];
      return node?.label ?? node?.type;
    },
  };
}

function detailOf({ detail }: TraceEntry): RouteDetail {
  return detail ?? {};
}
