import type { FlowValue } from '../../../nodes/contract.ts';
import type { RunState } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/** Whether the run is one of the ways that another run goes at once; a run of a called flow is none. */
export function isBranch(run: RunState): boolean {
  return run.parent?.root !== undefined;
}

export function parentOf(sprint: Sprint, { parent }: RunState): RunState | undefined {
  return parent === undefined ? undefined : sprint.state.runs.find((run) => run.id === parent.runId);
}

/** The runs that this one set out and that are under way, the oldest first. */
export function childrenOf(sprint: Sprint, run: RunState): RunState[] {
  return sprint.state.runs.filter((other) => other.parent?.runId === run.id);
}

/** The run that a branch is a part of, at any depth; the run itself when it is no branch. Its variables and rules count for all branches. */
export function wholeOf(sprint: Sprint, run: RunState): RunState {
  const root = run.parent?.root;
  return (root === undefined ? undefined : sprint.state.runs.find((other) => other.id === root)) ?? run;
}

/** Every run whose end would end this one, from the flow that it belongs to outwards to the one that nobody called. */
export function lineageOf(sprint: Sprint, run: RunState): RunState[] {
  const lineage = [wholeOf(sprint, run)];
  for (let parent = parentOf(sprint, lineage[0] ?? run); parent !== undefined; parent = parentOf(sprint, lineage.at(-1) ?? run)) lineage.push(wholeOf(sprint, parent));
  return lineage;
}

/** The run that nobody called: with it everything ends that it set out. */
export function outermostOf(sprint: Sprint, run: RunState): RunState {
  return lineageOf(sprint, run).at(-1) ?? run;
}

/** The branches of a run, at any depth. */
export function branchesOf(sprint: Sprint, run: RunState): RunState[] {
  return sprint.state.runs.filter((other) => other.parent?.root === run.id);
}

/** Whether something that the run or anything it set out asked for is not done yet. */
export function isUnderWay(sprint: Sprint, run: RunState): boolean {
  return run.pending !== undefined || childrenOf(sprint, run).some((child) => isUnderWay(sprint, child));
}

/** What the steps of a run read as its variables: branches share those of the whole run. */
export function variablesOf(sprint: Sprint, run: RunState): Record<string, FlowValue> {
  return wholeOf(sprint, run).variables as Record<string, FlowValue>;
}
