import type { FlowIssue } from '../../../../schemas/generated/types.ts';

export type IssueState = {
  all: ReadonlyArray<FlowIssue>;
  byNode: Readonly<Record<string, ReadonlyArray<FlowIssue>>>;
  /** What concerns the flow's run rules: no step, and a path into the settings. */
  ofSettings: ReadonlyArray<FlowIssue>;
};

export const noIssues: IssueState = { all: [], byNode: {}, ofSettings: [] };
export const noneOfNode: ReadonlyArray<FlowIssue> = [];

/** Sorts issues to their nodes; a node whose issues are as before keeps its list, so its card is not drawn again. */
export function sortIssues(all: ReadonlyArray<FlowIssue>, before: IssueState): IssueState {
  const byNode: Record<string, ReadonlyArray<FlowIssue>> = {};
  for (const [nodeId, issues] of Map.groupBy(all.filter((issue) => issue.nodeId !== undefined), (issue) => issue.nodeId ?? '')) {
    byNode[nodeId] = unlessSame(issues, before.byNode[nodeId]);
  }
  return { all, byNode, ofSettings: unlessSame(all.filter(isOfSettings), before.ofSettings) };
}

/** Whether an issue is about a run rule of the flow. */
export function isOfSettings({ nodeId, path }: FlowIssue): boolean {
  return nodeId === undefined && path !== undefined;
}

function unlessSame(now: ReadonlyArray<FlowIssue>, before: ReadonlyArray<FlowIssue> | undefined): ReadonlyArray<FlowIssue> {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
