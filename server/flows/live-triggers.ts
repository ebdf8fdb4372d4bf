import { catalogueOf } from '../../activities/engine/catalogue.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import type { FlowPlan, LiveFlow, PlanNode, SharedWord, TriggerItem } from '../../schemas/generated/types.ts';
import { keywordsOf, type Keyword } from '../../workflows/engine/checks/keyword-conflicts.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';
import { better, rankOf } from '../../workflows/engine/routing/triggers.ts';

interface Placed {
  readonly flow: LiveFlow;
  readonly nodeId: string;
  readonly node: PlanNode;
  readonly rank: 0 | 1 | 2;
  readonly keywords: readonly Keyword[];
}

/** The triggers of all live flows in the order in which they are asked, and where several react to the same word. */
export async function liveTriggers(orgId: string): Promise<TriggerItem[]> {
  const organisation = await OrganisationModel.findById(orgId, { catalogueRevision: 1 }).lean();
  const { live, plans } = await catalogueOf(orgId, organisation?.catalogueRevision ?? 0);
  const placed = live.flatMap((flow) => triggersOf(flow, plans.get(flow.planHash))).sort(better);
  const groups = Map.groupBy(placed.filter(({ flow }) => flow.kind === 'conversation').flatMap((trigger) => trigger.keywords.map((keyword) => ({ trigger, keyword }))), ({ keyword }) => keyword.sameAs);
  return placed.map((trigger, index) => ({
    place: index + 1,
    flow: nameOf(trigger),
    kind: trigger.flow.kind,
    nodeId: trigger.nodeId,
    nodeType: trigger.node.type,
    ...(trigger.node.label ? { label: trigger.node.label } : {}),
    priority: trigger.flow.priority,
    rank: trigger.rank,
    words: trigger.keywords.map(({ word }) => word),
    shared: trigger.flow.kind === 'conversation' ? trigger.keywords.flatMap((keyword) => sharedWord(trigger, keyword, (groups.get(keyword.sameAs) ?? []).map((member) => member.trigger))) : [],
  }));
}

function triggersOf(flow: LiveFlow, plan: FlowPlan | undefined): Placed[] {
  const words = Map.groupBy(plan === undefined ? [] : keywordsOf({ nodes: Object.entries(plan.nodes).map(([id, node]) => ({ id, ...node })) }, installedNodes), ({ nodeId }) => nodeId);
  return (plan?.triggers ?? []).flatMap((nodeId) => {
    const node = plan?.nodes[nodeId];
    const step = node === undefined ? undefined : installedNodes.steps[node.type];
    if (node === undefined || node.disabled === true || step === undefined || !('on' in step)) return [];
    return [{ flow, nodeId, node, rank: rankOf(step, node.params), keywords: words.get(nodeId) ?? [] }];
  });
}

/** all: the triggers with this word, the one that answers first. */
function sharedWord(trigger: Placed, { word }: Keyword, all: readonly Placed[]): SharedWord[] {
  const [first] = all;
  const answers = first?.flow.flowId === trigger.flow.flowId;
  const other = answers ? all.find(({ flow }) => flow.flowId !== trigger.flow.flowId) : first;
  if (other === undefined) return [];
  const by = other.flow.priority !== trigger.flow.priority ? 'priority' : other.rank !== trigger.rank ? 'rank' : 'age';
  return [{ word, answers, by, flow: nameOf(other) }];
}

function nameOf({ flow: { flowId, name } }: Placed): { id: string; name: string } {
  return { id: flowId, name };
}
