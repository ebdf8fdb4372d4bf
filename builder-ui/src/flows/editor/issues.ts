import type { FlowIssue } from '../../../../schemas/generated/types.ts';

export type IssueState = {
  all: ReadonlyArray<FlowIssue>;
  byNode: Readonly<Record<string, ReadonlyArray<FlowIssue>>>;
};

export const noIssues: IssueState = { all: [], byNode: {} };
export const noneOfNode: ReadonlyArray<FlowIssue> = [];

/** Sorts issues to their nodes; a node whose issues are as before keeps its list, so its card is not drawn again. */
export function sortIssues(all: ReadonlyArray<FlowIssue>, before: IssueState): IssueState {
  const byNode: Record<string, ReadonlyArray<FlowIssue>> = {};
  for (const [nodeId, issues] of Map.groupBy(all.filter((issue) => issue.nodeId !== undefined), (issue) => issue.nodeId ?? '')) {
    const earlier = before.byNode[nodeId];
    byNode[nodeId] = earlier && JSON.stringify(earlier) === JSON.stringify(issues) ? earlier : issues;
  }
  return { all, byNode };
}
