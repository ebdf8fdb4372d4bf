import type { ConditionGroup, EngineEvent, FlowKind, RunState } from '../../../schemas/generated/types.ts';
import { stepContext } from '../context/step-context.ts';
import { runRulesOf, type RunRules } from '../run-rules.ts';
import { isAlive, noteRun, type Sprint } from '../sprint.ts';
import { endRun } from './end-run.ts';
import { branchesOf, isBranch, isUnderWay, lineageOf } from './family.ts';
import { failureOf } from './failure.ts';
import { applyWrites } from './issue-command.ts';
import { jumpTo } from './jump-to.ts';
import { reachGoal } from './measures.ts';
import { planOf, rulesOf } from './plan-of.ts';

type Condition = { event?: string; when?: ConditionGroup };

/** The name by which exit rules and goals know an event. */
export function eventName(event: EngineEvent): string | undefined {
  if (event.kind === 'external') return event.name;
  if (event.kind === 'agent') return `agent.${event.action}`;
  return event.kind === 'inbound' ? 'message.received' : undefined;
}

/** Looks at the exit rules and goals of every run; without an event only at conditions. Ends whom they end. */
export function applyExitRules(sprint: Sprint, event?: EngineEvent): void {
  const present = [...sprint.state.runs];
  for (const run of present) {
    if (!isAlive(sprint, run) || isBranch(run)) continue;
    // What is under way is finished first; the rules are looked at again when the run rests.
    if (event !== undefined || !isUnderWay(sprint, run)) leavesByRule(sprint, run, event);
  }
}

/** Whether a rule of its flow, or of a flow that called it, ended the run or sent it elsewhere now. The rules of a run count for all its branches together. */
export function leavesEarly(sprint: Sprint, run: RunState, event?: EngineEvent): boolean {
  return lineageOf(sprint, run).some((whole) => leavesByRule(sprint, whole, event));
}

function leavesByRule(sprint: Sprint, run: RunState, event?: EngineEvent): boolean {
  const plan = planOf(sprint, run);
  if (plan === undefined) return false;
  const rules = runRulesOf(plan);
  if (sprint.contact.blocked === true) return leave(sprint, run, 'exit:blocked');
  if (optsOut(sprint, plan.kind, run, event)) return leave(sprint, run, 'opted_out');
  if (rules.exitOn === undefined && rules.goal === undefined) return false;
  try {
    return goalEnds(sprint, rules, run, event) || exitRuleEnds(sprint, rules, run, event);
  } catch (thrown) {
    // An error is never false: a run that should have ended must not go on writing to people.
    const failure = failureOf(thrown);
    run.error = { ...failure, at: sprint.now, nodeId: run.nodeId };
    noteRun(sprint, 'error', run, { detail: { ...failure } });
    return leave(sprint, run, `failed:${failure.code}`);
  }
}

/** A policy serves the team, so it goes on; so does the run that asked for consent and got a no. */
function optsOut(sprint: Sprint, kind: FlowKind, run: RunState, event: EngineEvent | undefined): boolean {
  if (kind === 'policy' || event?.kind !== 'external' || event.name !== 'contact.opted_out' || rulesOf(sprint, run)?.onOptOut === 'continue') return false;
  return ![run, ...branchesOf(sprint, run)].some((part) => event.id.startsWith(`${part.id}:`));
}

function goalEnds(sprint: Sprint, { goal }: RunRules, run: RunState, event: EngineEvent | undefined): boolean {
  if (goal === undefined || run.goalAt !== undefined || run.goalBefore === true) return false;
  if (goal.windowMs !== undefined && sprint.now > run.startedAt + goal.windowMs) return false;
  if (!holds(sprint, run, goal, event)) return false;
  reachGoal(sprint, run);
  if (goal.onReach === 'jump' && goal.node !== undefined && planOf(sprint, run)?.nodes[goal.node] !== undefined) {
    jumpTo(sprint, run, goal.node);
    return true;
  }
  return goal.onReach === 'exit' && leave(sprint, run, 'goal');
}

function exitRuleEnds(sprint: Sprint, { exitOn = [] }: RunRules, run: RunState, event: EngineEvent | undefined): boolean {
  const rule = exitOn.find((candidate) => holds(sprint, run, candidate, event));
  if (rule === undefined) return false;
  if (rule.tag !== undefined) applyWrites(sprint, run, { contact: { addTags: [rule.tag] } });
  return leave(sprint, run, `exit:${rule.name}`);
}

function holds(sprint: Sprint, run: RunState, { event: wanted, when }: Condition, event: EngineEvent | undefined): boolean {
  if (wanted !== undefined && (event === undefined || eventName(event) !== wanted)) return false;
  if (when === undefined) return wanted !== undefined;
  const payload = event?.kind === 'external' ? event.payload : undefined;
  return stepContext(sprint, run).evaluate(when, payload === undefined ? {} : { event: payload as Record<string, never> });
}

function leave(sprint: Sprint, run: RunState, outcome: string): true {
  endRun(sprint, run, outcome);
  return true;
}
