import type { ActionStep, CommandRequest, StepEvent, StepResult } from '../../../nodes/contract.ts';
import { runErrors } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import type { FlowPlan, PlanNode, RunState, WaitState } from '../../../schemas/generated/types.ts';
import { stepContext } from '../context/step-context.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { endChildren, spawn } from './children.ts';
import { endRun } from './end-run.ts';
import { leavesEarly } from './exit-rules.ts';
import { failNode } from './fail-run.ts';
import { failureOf, type Failure } from './failure.ts';
import { wholeOf } from './family.ts';
import { countVisit, tooLong } from './guards.ts';
import { applyWrites, issueAwaited } from './issue-command.ts';
import { isOutcome } from './outcomes.ts';
import { park } from './park.ts';
import { handleIdsOf, isHeldBack, nodeAt } from './plan-of.ts';
import { comesRound, keep } from './rounds.ts';
import { ruleOnSend, type SendRuling } from './send-rules.ts';

// This file, children, call-flow, start-run, end-run, fail-run and exit-rules call each other, because a run may set out runs
// and its end may take another one further. What only answers a question (send-rules, entry-rules, guards) stays outside.

/** How a node is left. */
interface Exit {
  handle: string;
  detail?: Record<string, unknown>;
}

/** Enters a node and goes on from node to node until the run rests or ends. */
export function driveFrom(sprint: Sprint, plan: FlowPlan, run: RunState, nodeId: string): void {
  let next: string | undefined = nodeId;
  while (next !== undefined) next = follow(sprint, plan, run, enter(sprint, plan, run, next));
}

/** Goes on with what the node at the cursor answered to an event. */
export function driveOn(sprint: Sprint, plan: FlowPlan, run: RunState, result: StepResult): void {
  const rested = run.wait;
  delete run.wait;
  delete run.pending;
  const next = follow(sprint, plan, run, settle(sprint, plan, run, result, rested));
  if (next === undefined) return;
  // A node for the team is left while a person has the conversation; what is behind it waits.
  if (isHeldBack(sprint, run)) park(sprint, run, next);
  else driveFrom(sprint, plan, run, next);
}

/** The run leaves the node at its cursor by this handle, whatever the node thinks of it. */
export function driveOut(sprint: Sprint, plan: FlowPlan, run: RunState, handle: string): void {
  const next = follow(sprint, plan, run, { handle });
  if (next !== undefined) driveFrom(sprint, plan, run, next);
}

/** What the node at the cursor makes of an event; an exception is a failure of the node. */
export function askStep(sprint: Sprint, plan: FlowPlan, run: RunState, event: StepEvent): StepResult {
  const node = nodeAt(plan, run);
  const step = node === undefined ? undefined : actionOf(sprint, node);
  if (node === undefined || step === undefined) return { do: 'fail', ...unknownType(node) };
  if (step.resume === undefined) return withoutResume(sprint, node, event);
  try {
    return step.resume(stepContext(sprint, run), node.params as never, event);
  } catch (thrown) {
    return { do: 'fail', ...failureOf(thrown) };
  }
}

/** Begins a visit of a node; gives how it is left, undefined when the run rests or has ended. */
function enter(sprint: Sprint, plan: FlowPlan, run: RunState, nodeId: string): Exit | undefined {
  const round = comesRound(sprint, plan, run, nodeId);
  run.nodeId = nodeId;
  run.visit += 1;
  clearVisit(run);
  const guard = round ? tooLong(sprint, run) : countVisit(sprint, run, nodeId);
  if (guard !== undefined) return fail(sprint, plan, run, guard);
  const node = plan.nodes[nodeId];
  if (node?.disabled === true) {
    noteRun(sprint, 'skip', run);
    return { handle: handleIdsOf(sprint.registry, node).find((handle) => handle !== 'error') ?? 'next' };
  }
  noteRun(sprint, 'enter', run);
  const step = node === undefined ? undefined : actionOf(sprint, node);
  if (node === undefined || step === undefined) return fail(sprint, plan, run, unknownType(node));
  let result: StepResult;
  try {
    result = step.enter(stepContext(sprint, run), node.params as never);
  } catch (thrown) {
    result = { do: 'fail', ...failureOf(thrown) };
  }
  return settle(sprint, plan, run, result);
}

/** Carries out a result; gives how the node is left, undefined when the run rests or has ended. */
function settle(sprint: Sprint, plan: FlowPlan, run: RunState, result: StepResult, rested?: WaitState): Exit | undefined {
  try {
    if ('writes' in result) applyWrites(sprint, run, result.writes);
    if ('local' in result && result.local !== undefined) run.local = { ...run.local, ...result.local };
    if (result.do === 'run') command(sprint, plan, run, result.command, rested);
    if (result.do === 'spawn') spawn(sprint, plan, run, result);
  } catch (thrown) {
    return fail(sprint, plan, run, failureOf(thrown));
  }
  switch (result.do) {
    case 'go':
      return leaveBy(sprint, plan, run, result);
    case 'wait':
      return rest(sprint, plan, run, result);
    case 'run':
    case 'spawn':
      return undefined;
    case 'arrive':
      endRun(sprint, run, 'completed', undefined, { nodeId: run.nodeId, handle: result.handle });
      return undefined;
    case 'fail':
      return fail(sprint, plan, run, { code: result.code, message: result.message, ...(result.details === undefined ? {} : { details: result.details }) });
    case 'finish':
      if (!isOutcome(result.outcome)) return fail(sprint, plan, run, { code: 'STEP_CRASHED', message: `${result.outcome} is not an outcome that a run can have.` });
      endRun(sprint, run, result.outcome);
      return undefined;
    case 'decline':
      return fail(sprint, plan, run, { code: 'STEP_CRASHED', message: 'The node has no answer to what it waited for.' });
  }
}

/** Has something done, unless a rule of the flow keeps a message back or ends the run. */
function command(sprint: Sprint, plan: FlowPlan, run: RunState, request: CommandRequest, rested: WaitState | undefined): void {
  if (request.kind !== 'send') {
    issueAwaited(sprint, plan, run, request);
    return;
  }
  // Before a message is sent: is the run still wanted? If not it has ended now.
  if (leavesEarly(sprint, run)) return;
  const ruling = ruleOnSend(sprint, plan, run, request);
  if (ruling.kind === 'go') issueAwaited(sprint, plan, run, request);
  else if (ruling.kind === 'skip') issueAwaited(sprint, plan, run, request, ruling.error);
  else if (ruling.kind === 'hold') holdBack(sprint, run, request, ruling, rested);
  else endRun(sprint, wholeOf(sprint, run), ruling.outcome);
}

/** The message waits. What the node was listening to before, it goes on listening to: an answer at night is an answer. */
function holdBack(sprint: Sprint, run: RunState, request: CommandRequest, { until, reason }: Extract<SendRuling, { kind: 'hold' }>, rested: WaitState | undefined): void {
  run.wait = { since: sprint.now, until, accepts: rested?.accepts ?? [], held: { ...request }, ...(rested?.slot === true ? { slot: true } : {}) };
  run.counters = { steps: run.counters.steps, sinceWait: 0, perNode: {} };
  noteRun(sprint, 'wait', run, { until, detail: { reason } });
}

function leaveBy(sprint: Sprint, plan: FlowPlan, run: RunState, result: Extract<StepResult, { do: 'go' }>): Exit | undefined {
  const { handle, detail, from } = result;
  keep(run, result);
  if (from !== undefined) run.nodeId = from;
  const node = nodeAt(plan, run);
  if (node === undefined || !handleIdsOf(sprint.registry, node).includes(handle)) {
    return fail(sprint, plan, run, { code: 'UNKNOWN_HANDLE', message: `The node left by "${handle}", which it does not have.`, details: { handle } });
  }
  return { handle, ...(detail === undefined ? {} : { detail }) };
}

function fail(sprint: Sprint, plan: FlowPlan, run: RunState, failure: Failure): Exit | undefined {
  const handle = failNode(sprint, plan, run, failure);
  return handle === undefined ? undefined : { handle };
}

/** From a handle to the node behind it; undefined (and the run has ended) when nothing is connected. */
function follow(sprint: Sprint, plan: FlowPlan, run: RunState, exit: Exit | undefined): string | undefined {
  if (exit === undefined) return undefined;
  const { handle } = exit;
  noteRun(sprint, 'leave', run, exit);
  delete run.wait;
  delete run.pending;
  delete run.stuck;
  endChildren(sprint, run);
  const next = nodeAt(plan, run)?.next[handle];
  if (next === undefined) endRun(sprint, run, `open_end:${run.nodeId}:${handle}`);
  return next;
}

function rest(sprint: Sprint, plan: FlowPlan, run: RunState, { until, accepts, slot, approvalId }: Extract<StepResult, { do: 'wait' }>): Exit | undefined {
  if (until !== undefined && until <= sprint.now) {
    // Already due. It counts as an execution, so that a node which always answers so runs into the guard.
    const guard = countVisit(sprint, run, run.nodeId);
    if (guard !== undefined) return fail(sprint, plan, run, guard);
    return settle(sprint, plan, run, askStep(sprint, plan, run, { kind: 'timer', at: until }));
  }
  const early = accepts.includes('delivery') ? takeEarly(sprint, plan, run) : undefined;
  if (early !== undefined) return settle(sprint, plan, run, early);
  run.wait = { since: sprint.now, accepts, ...(until === undefined ? {} : { until: Math.min(until, sprint.now + limits.maxWaitMs) }), ...(slot === true ? { slot } : {}), ...(approvalId === undefined ? {} : { approvalId }) };
  run.counters = { steps: run.counters.steps, sinceWait: 0, perNode: {} };
  noteRun(sprint, 'wait', run, run.wait.until === undefined ? {} : { until: run.wait.until });
  return undefined;
}

/** A status may come before the answer to the send does; what the node makes of it, if anything. */
function takeEarly(sprint: Sprint, plan: FlowPlan, run: RunState): StepResult | undefined {
  const { early } = run;
  delete run.early;
  const result = early === undefined ? undefined : askStep(sprint, plan, run, early);
  return result === undefined || result.do === 'decline' ? undefined : result;
}

// A step without resume leaves by its ordinary way when what it asked for was done or the time has come.
function withoutResume(sprint: Sprint, node: PlanNode, event: StepEvent): StepResult {
  if (event.kind === 'commandDone' && !event.ok) return { do: 'fail', code: event.error?.code ?? 'COMMAND_FAILED', message: event.error?.message ?? runErrors.COMMAND_FAILED };
  const [handle] = handleIdsOf(sprint.registry, node);
  return event.kind === 'commandDone' || event.kind === 'timer' ? { do: 'go', handle: handle ?? 'next' } : { do: 'decline' };
}

function clearVisit(run: RunState): void {
  delete run.wait;
  delete run.pending;
  delete run.issued;
  delete run.local;
  delete run.sentId;
  delete run.early;
  delete run.parked;
  delete run.stuck;
  delete run.moved;
}

function actionOf(sprint: Sprint, node: PlanNode): ActionStep | undefined {
  const step = sprint.registry.steps[node.type];
  return step !== undefined && 'enter' in step ? step : undefined;
}

function unknownType(node: PlanNode | undefined): Failure {
  return { code: 'UNKNOWN_NODE_TYPE', message: node === undefined ? 'The node is not part of this version of the flow.' : `This installation does not know the node type "${node.type}".` };
}
