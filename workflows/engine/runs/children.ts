import type { ChildStart, StepResult } from '../../../nodes/contract.ts';
import { StepError } from '../../../schemas/errors.ts';
import type { ChildEvent, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { childRunIdOf } from '../ids.ts';
import { isAlive, noteRun, type Sprint } from '../sprint.ts';
import { callFlow } from './call-flow.ts';
import { askStep, driveOn, driveOut } from './drive.ts';
import { endRun } from './end-run.ts';
import { childrenOf, parentOf, wholeOf } from './family.ts';
import { planOrStuck } from './fail-run.ts';
import { isHeldBack } from './plan-of.ts';
import { hasRoom } from './room.ts';

type Spawning = Extract<StepResult, { do: 'spawn' }>;

/** How a parent that ends is told to its children; what names a node or a failure of the parent's own says nothing of them. */
const handedDown: ReadonlySet<string> = new Set(['goal', 'exit', 'expired', 'interrupted', 'taken_over', 'stopped', 'stopped_by_publish', 'opted_out', 'moved']);

/**
 * The run waits at its node for children, which set out one after the other. One that ends at once is told to the node
 * before the next sets out, and when the node is left because of it, the others do not set out any more.
 */
export function spawn(sprint: Sprint, plan: FlowPlan, run: RunState, { children }: Spawning): void {
  const { visit } = run;
  if (!hasRoom(sprint, children.length)) throw new StepError('TOO_MANY_BRANCHES');
  if (new Set(children.map((child) => child.branch)).size < children.length) throw new StepError('STEP_CRASHED', 'Two branches have the same key.');
  run.wait = { since: sprint.now, accepts: [], children: true };
  if (children.length > 0) noteRun(sprint, 'wait', run, { detail: { branches: children.map((child) => child.branch) } });
  // Those that have yet to set out keep their places: a child may set out children of its own first.
  let toCome = children.length;
  sprint.places += toCome;
  const waits = (): boolean => isAlive(sprint, run) && run.visit === visit && run.wait?.children === true;
  try {
    for (const child of children) {
      if (!waits()) return;
      toCome -= 1;
      sprint.places -= 1;
      if ('handle' in child) startBranch(sprint, plan, run, child);
      else callFlow(sprint, plan, run, child);
    }
  } finally {
    sprint.places -= toCome;
  }
  // A node that does not go on although nobody is under way would wait for ever.
  if (children.length > 0 && waits() && childrenOf(sprint, run).length === 0 && (run.returned?.length ?? 0) === 0) throw new StepError('STEP_CRASHED', 'The node waits for branches that do not exist.');
}

/** One of several ways at once: a run of the same version with its own place, waits and errors; what it knows belongs to the whole run. */
function startBranch(sprint: Sprint, plan: FlowPlan, parent: RunState, { branch, handle }: Extract<ChildStart, { handle: string }>): void {
  const { flowId, planHash, version, trigger, nodeId, visit, messageId, error, replying } = parent;
  const child: RunState = {
    id: childRunIdOf(parent.id, visit, branch),
    flowId,
    planHash,
    version,
    startedAt: sprint.now,
    trigger: { nodeId: trigger.nodeId, eventId: parent.id },
    nodeId,
    visit: 0,
    parent: { runId: parent.id, visit, branch, root: wholeOf(sprint, parent).id },
    variables: {},
    counters: { steps: 0, sinceWait: 0, perNode: {} },
    replying: replying === true,
    ...(messageId === undefined ? {} : { messageId }),
    ...(error === undefined ? {} : { error }),
  };
  sprint.state.runs.push(child);
  noteRun(sprint, 'start', child, { detail: { cause: 'branch', causeId: parent.id } });
  driveOut(sprint, plan, child, handle);
}

/** Ends what a run set out: it has ended itself, or has left the node that waited. */
export function endChildren(sprint: Sprint, run: RunState, outcome = 'interrupted'): void {
  delete run.returned;
  const [name = ''] = outcome.split(':');
  for (const child of childrenOf(sprint, run)) endRun(sprint, child, handedDown.has(name) ? outcome : 'interrupted', { by: run.flowId });
}

/** Tells the node that waits for a child how it ended. A node that was left meanwhile does not want to know. */
export function tellParent(sprint: Sprint, child: RunState, outcome: string, met?: ChildEvent['met']): void {
  const parent = parentOf(sprint, child);
  if (parent?.wait?.children !== true || child.parent === undefined || parent.visit !== child.parent.visit) return;
  const event: ChildEvent = {
    kind: 'child',
    at: sprint.now,
    branch: child.parent.branch,
    outcome,
    ...(child.parent.root === undefined ? { variables: child.variables } : {}),
    ...(child.error === undefined ? {} : { error: child.error }),
    ...(met === undefined ? {} : { met }),
  };
  countSteps(parent, child);
  if (isHeldBack(sprint, parent)) parent.returned = [...(parent.returned ?? []), event];
  else goOn(sprint, parent, event, child);
}

/** What children told while a person had the conversation. */
export function takeReturned(sprint: Sprint, run: RunState): void {
  for (const event of run.returned ?? []) {
    if (!isAlive(sprint, run) || run.wait?.children !== true) return;
    run.returned = run.returned?.slice(1) ?? [];
    if (run.returned.length === 0) delete run.returned;
    goOn(sprint, run, event);
  }
}

function goOn(sprint: Sprint, parent: RunState, event: ChildEvent, child?: RunState): void {
  const plan = planOrStuck(sprint, parent);
  if (plan === undefined) return;
  if (child?.messageId !== undefined) parent.messageId = child.messageId;
  parent.replying = child?.replying === true;
  noteRun(sprint, 'resume', parent, { detail: { by: 'child', branch: event.branch, outcome: event.outcome, ...(child === undefined ? {} : { runId: child.id }) } });
  driveOn(sprint, plan, parent, askStep(sprint, plan, parent, event));
}

/** What a child did counts for the run that set it out, so that no circle through children escapes the guards. */
function countSteps({ counters }: RunState, { counters: done }: RunState): void {
  const rested = done.steps > done.sinceWait;
  counters.steps += done.steps;
  counters.sinceWait = rested ? 0 : counters.sinceWait + done.sinceWait;
  if (rested) counters.perNode = {};
}
