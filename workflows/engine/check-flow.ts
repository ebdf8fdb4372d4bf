import validators from '../../schemas/generated/flow-validators.js';
import type { FlowGraph, FlowIssue, FlowKind } from '../../schemas/generated/types.ts';
import { brokenEdges } from './checks/broken-edges.ts';
import { calledFlows } from './checks/called-flows.ts';
import { checkedFlow, type CheckedFlow, type FlowCheck } from './checks/checked-flow.ts';
import { closedWindow } from './checks/closed-window.ts';
import { endlessLoops } from './checks/endless-loops.ts';
import { brokenExpressions } from './checks/expressions.ts';
import { expectedCost } from './checks/expected-cost.ts';
import { flowSettings } from './checks/flow-settings.ts';
import { flowSize } from './checks/flow-size.ts';
import { hardToFollow } from './checks/hard-to-follow.ts';
import { invalidParams } from './checks/invalid-params.ts';
import { invalidSettings, usableSettings } from './checks/invalid-settings.ts';
import { jumps } from './checks/jumps.ts';
import { keywordConflicts } from './checks/keyword-conflicts.ts';
import { knownTemplates } from './checks/known-templates.ts';
import { longWaits } from './checks/long-waits.ts';
import { marketingConsent } from './checks/marketing-consent.ts';
import { noTrigger } from './checks/no-trigger.ts';
import { nodeChecks } from './checks/node-checks.ts';
import { openHandles } from './checks/open-handles.ts';
import type { ExpectedCost, KnownTemplate, OtherFlow } from './checks/organisation-facts.ts';
import { parallelBranches } from './checks/parallel-branches.ts';
import { paramProblems } from './checks/params-words.ts';
import { plainSecrets } from './checks/plain-secrets.ts';
import { brokenTemplates } from './checks/template-texts.ts';
import { unfinishedConditions } from './checks/unfinished-conditions.ts';
import { unknownTypes } from './checks/unknown-types.ts';
import { unknownVariables } from './checks/unknown-variables.ts';
import { unreachableNodes } from './checks/unreachable-nodes.ts';
import { unusedVariables } from './checks/unused-variables.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

export interface CheckOptions {
  registry?: NodeRegistry;
  /** The organisation's other live flows, for keywords that are used twice. */
  otherFlows?: readonly OtherFlow[];
  /** The organisation's message templates; left out, the flow's are not looked for. */
  templates?: readonly KnownTemplate[];
  /** With it the flow's budget is compared with what it is likely to cost. */
  cost?: ExpectedCost;
  /** Id of this flow: with it the flows that it calls are looked for among the others. */
  flowId?: string;
}

const checks: readonly FlowCheck[] = [
  noTrigger, unknownTypes, invalidParams, brokenTemplates, brokenExpressions, nodeChecks, brokenEdges, jumps, openHandles, unreachableNodes,
  endlessLoops, parallelBranches, calledFlows, unknownVariables, closedWindow, keywordConflicts, longWaits, flowSettings, flowSize,
  plainSecrets, knownTemplates, marketingConsent, unusedVariables, expectedCost, hardToFollow, unfinishedConditions,
];

/**
 * The publish checks, the same in the editor, on the server and on the command line. A flow with an issue of
 * severity error cannot be published; a draft may have any.
 */
export function checkFlow(graph: FlowGraph, kind: FlowKind, { registry = installedNodes, otherFlows = [], flowId, templates, cost }: CheckOptions = {}): FlowIssue[] {
  const broken = brokenDocument(graph);
  if (broken.length > 0) return broken;
  const flow = checkedFlow({ ...graph, settings: usableSettings(graph.settings) }, kind, registry, { otherFlows, flowId, templates, cost });
  return [...invalidSettings(graph.settings), ...checks.flatMap((check) => check(flow)).map((issue) => softened(issue, flow))];
}

/** A document that is no graph at all (pushed by a program) cannot be looked at any further. */
function brokenDocument(graph: FlowGraph): FlowIssue[] {
  const valid = validators['FlowGraph'];
  if (valid === undefined || valid(graph)) return [];
  return paramProblems(valid.errors ?? []).map(({ pointer, message, rule, limit }) => ({ code: 'GRAPH_INVALID', severity: 'error', message: `${pointer === '' ? 'The flow' : pointer}: ${message}`, details: { pointer, rule, ...(limit === undefined ? {} : { limit }), problem: message } }));
}

// What no contact can reach harms nobody, so it does not stand in the way of publishing.
function softened(issue: FlowIssue, { reachable, triggers, nodes }: CheckedFlow): FlowIssue {
  const idle = issue.nodeId !== undefined && nodes.has(issue.nodeId) && !reachable.has(issue.nodeId) && triggers.length > 0;
  return idle && issue.code !== 'NODE_ID_TWICE' ? { ...issue, severity: 'warning' } : issue;
}
