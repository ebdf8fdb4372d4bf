import type { AutomationSummary, ConversationState, FlowPlan, RunState, RunSummary } from '../../schemas/generated/types.ts';
import { manifests } from '../../nodes/generated/manifests.ts';
import { runRulesOf } from '../../workflows/engine/run-rules.ts';
import { withoutUndefined } from '../store/without-undefined.ts';

/** What the inbox shows of automation in a conversation. */
export function automationSummary(state: ConversationState, plans: ReadonlyMap<string, FlowPlan>, flowNames: ReadonlyMap<string, string>): AutomationSummary {
  // One that waits for its branches or for a called flow stands where those stand.
  const runs = state.runs.filter((run) => run.wait?.children !== true).map((run) => runSummary(run, plans.get(run.planHash), flowNames.get(run.flowId), state.paused !== null));
  if (state.paused !== null) {
    return withoutUndefined({ state: 'paused' as const, pausedBy: state.paused.userId, pausedAt: new Date(state.paused.since), runs });
  }
  return { state: runs.length > 0 ? 'running' : 'idle', runs };
}

function runSummary(run: RunState, plan: FlowPlan | undefined, flowName: string | undefined, taken: boolean): RunSummary {
  const node = plan?.nodes[run.nodeId];
  const flags = node === undefined || (run.wait === undefined && run.pending === undefined) ? {} : (manifests[node.type]?.flags ?? {});
  // Without its plan nothing can be said, and such a run goes nowhere anyway.
  const onTakeover = flags.withPeople === true ? 'ignore' : plan === undefined ? 'pause' : runRulesOf(plan).onAgentTakeover;
  return withoutUndefined({
    runId: run.id,
    flowId: run.flowId,
    flowName: flowName ?? run.flowId,
    version: run.version,
    nodeId: run.nodeId,
    nodeLabel: node?.label ?? node?.type ?? run.nodeId,
    wakeAt: run.wait?.until === undefined ? undefined : new Date(run.wait.until),
    approvalId: run.wait?.approvalId,
    continuable: flags.continuable,
    onTakeover,
    paused: taken && onTakeover !== 'ignore' ? true : undefined,
  });
}
