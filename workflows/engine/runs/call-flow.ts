import type { ChildStart } from '../../../nodes/contract.ts';
import { runErrors, type RunErrorCode } from '../../../schemas/errors.ts';
import type { ChildEvent, FlowPlan, LiveFlow, RunState } from '../../../schemas/generated/types.ts';
import { childRunIdOf } from '../ids.ts';
import { isAlive, noteRun, type Sprint } from '../sprint.ts';
import { beginningOf } from './beginning.ts';
import { askStep, driveOn } from './drive.ts';
import { setOut, startRun } from './start-run.ts';

type Call = Extract<ChildStart, { flowId: string }>;
type Called = Pick<LiveFlow, 'flowId' | 'version' | 'planHash'>;

/**
 * Another flow is begun as if by hand: at the trigger that is made for it, otherwise at its first. The node is told at once
 * that it could not be, and of a flow that runs apart also that it has started.
 */
export function callFlow(sprint: Sprint, plan: FlowPlan, run: RunState, call: Call): void {
  const refused = call.apart === true ? startApart(sprint, run, call) : startCalled(sprint, plan, run, call);
  if (!isAlive(sprint, run) || run.wait?.children !== true) return;
  if (refused !== undefined) tell(sprint, plan, run, { branch: call.branch, outcome: 'refused', error: refused });
  else if (call.apart === true) tell(sprint, plan, run, { branch: call.branch, outcome: 'started' });
}

/** A run that its caller waits for. Who calls it decides, so entry rules of its own do not count. */
function startCalled(sprint: Sprint, plan: FlowPlan, parent: RunState, { branch, flowId, pinned, variables = {} }: Call): ChildEvent['error'] | undefined {
  const flow = (pinned === true ? pinnedFlow(plan, flowId) : undefined) ?? sprint.live.find((candidate) => candidate.flowId === flowId);
  const called = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  if (flow === undefined || called === undefined) return problem('FLOW_NOT_LIVE');
  const begin = beginningOf(sprint, flow, called, { variables });
  if (typeof begin === 'string') return problem('FLOW_NOT_STARTED', begin);
  const child: RunState = {
    id: childRunIdOf(parent.id, parent.visit, branch),
    flowId,
    planHash: flow.planHash,
    version: flow.version,
    startedAt: sprint.now,
    trigger: { nodeId: begin.nodeId, eventId: parent.id },
    nodeId: begin.nodeId,
    visit: 0,
    parent: { runId: parent.id, visit: parent.visit, branch },
    variables: begin.variables,
    replying: parent.replying === true,
    counters: { steps: 0, sinceWait: 0, perNode: {} },
    ...(parent.messageId === undefined ? {} : { messageId: parent.messageId }),
  };
  sprint.state.runs.push(child);
  noteRun(sprint, 'start', child, { detail: { cause: 'flow', causeId: parent.id } });
  setOut(sprint, called, child, begin.nodeId);
  return undefined;
}

function pinnedFlow({ pins = {} }: FlowPlan, flowId: string): Called | undefined {
  const pin = Object.hasOwn(pins, flowId) ? pins[flowId] : undefined;
  return pin === undefined ? undefined : { flowId, ...pin };
}

/** A run that nobody waits for: it is an entry like any other. */
function startApart(sprint: Sprint, run: RunState, { flowId, variables = {} }: Call): ChildEvent['error'] | undefined {
  const flow = sprint.live.find((candidate) => candidate.flowId === flowId);
  const called = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  if (flow === undefined || called === undefined) return problem('FLOW_NOT_LIVE');
  const begin = beginningOf(sprint, flow, called, { variables });
  if (typeof begin === 'string') return problem('FLOW_NOT_STARTED', begin);
  const message = run.messageId === undefined ? undefined : sprint.state.messages[run.messageId];
  const started = startRun(sprint, { flow, plan: called, ...begin, cause: 'flow', causeId: `${run.id}:${run.visit}`, message, replying: run.replying === true });
  return 'refused' in started && started.queued !== true ? problem('FLOW_NOT_STARTED', started.refused) : undefined;
}

function tell(sprint: Sprint, plan: FlowPlan, run: RunState, event: Omit<ChildEvent, 'kind' | 'at'>): void {
  driveOn(sprint, plan, run, askStep(sprint, plan, run, { kind: 'child', at: sprint.now, ...event }));
}

function problem(code: RunErrorCode, why?: string): NonNullable<ChildEvent['error']> {
  return { code, message: why === undefined ? runErrors[code] : `${runErrors[code].replace(/\.$/, '')}: ${why}.`, ...(why === undefined ? {} : { details: { reason: why } }) };
}
