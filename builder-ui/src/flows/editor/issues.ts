import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { checkCodes } from '../../../../workflows/engine/checks/check-codes.ts';
import type { FlowDocument } from '../document/flow-document.ts';

export type IssueState = {
  all: ReadonlyArray<FlowIssue>;
  byNode: Readonly<Record<string, ReadonlyArray<FlowIssue>>>;
  /** What concerns the flow's run rules: no step, and a path into the settings. */
  ofSettings: ReadonlyArray<FlowIssue>;
};

export const noIssues: IssueState = { all: [], byNode: {}, ofSettings: [] };
export const noneOfNode: ReadonlyArray<FlowIssue> = [];

/**
 * What the editor found itself and what only the server can know, such as a template that was taken back. The server
 * looked at the draft as it was saved last: what it says of steps that are gone by now is left out.
 */
export function withServerFindings(own: ReadonlyArray<FlowIssue>, server: ReadonlyArray<FlowIssue>, { nodes }: Pick<FlowDocument, 'nodes'>): ReadonlyArray<FlowIssue> {
  const added = server.filter(({ code, nodeId }) => checkCodes[code]?.[2] === 'server' && (nodeId === undefined || nodes[nodeId] !== undefined));
  // Errors stand before warnings, as in the editor's own list.
  return added.length === 0 ? own : [...own, ...added].sort((one, other) => one.severity.localeCompare(other.severity));
}

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
