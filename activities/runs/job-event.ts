import type { ControlEvent, FlowPlan, RunJobRecord, RunProblemRecord } from '../../schemas/generated/types.ts';

/** What a job tells a conversation about one of its runs, or why it cannot. remove: nobody has to be told; it only leaves the list. */
export type JobStep = { readonly do: 'tell'; readonly event: ControlEvent } | { readonly do: 'remove' } | { readonly do: 'refuse'; readonly reason: string };

/** What is known of the flow of a run when its turn comes. */
export interface FlowNow {
  readonly live: boolean;
  /** The plan that decides which steps there are: the run's own while it lives, the live one when it starts anew. */
  readonly plan: FlowPlan | undefined;
}

/**
 * Puts the action into an event for the conversation. A run that has ended cannot be woken: it is started anew at the step
 * that failed, or at the one given, with the values it had.
 */
export function jobStep(job: RunJobRecord, problem: RunProblemRecord, flow: FlowNow): JobStep {
  const { _id: jobId, action, by, createdAt } = job;
  const common = { kind: 'control' as const, id: `${jobId}:${problem._id}`, at: createdAt.getTime(), flowId: problem.flowId, ...(by === undefined ? {} : { userId: by }) };
  const nodeId = action === 'move' ? job.nodeId : problem.nodeId;
  if (problem.kind === 'stuck') {
    if (action === 'move' && !hasNode(flow.plan, nodeId)) return { do: 'refuse', reason: 'NODE_MISSING' };
    return { do: 'tell', event: { ...common, action, runId: problem._id, ...(action === 'move' && nodeId !== undefined ? { nodeId } : {}) } };
  }
  if (action === 'stop') return { do: 'remove' };
  if (action === 'skip') return { do: 'refuse', reason: 'RUN_ENDED' };
  if (!flow.live) return { do: 'refuse', reason: 'FLOW_NOT_LIVE' };
  if (nodeId === undefined || !hasNode(flow.plan, nodeId)) return { do: 'refuse', reason: 'NODE_MISSING' };
  return { do: 'tell', event: { ...common, action: 'start', nodeId, variables: problem.variables } };
}

function hasNode(plan: FlowPlan | undefined, nodeId: string | undefined): boolean {
  return nodeId !== undefined && plan !== undefined && Object.hasOwn(plan.nodes, nodeId);
}
