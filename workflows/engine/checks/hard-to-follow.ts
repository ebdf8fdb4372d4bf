import { limits } from '../../../schemas/limits.ts';
import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';

/** What works but nobody can keep an overview of: very many cases in one node, many nodes of a kind without a name. */
export const hardToFollow: FlowCheck = (flow) => {
  const active = activeNodes(flow);
  const cases = active.flatMap(({ node, fields }): FlowIssue[] => {
    const longest = Math.max(0, ...fields.map(({ value }) => (Array.isArray(value) ? value.length : 0)));
    return longest <= limits.warnCasesPerNode ? [] : [{ code: 'MANY_CASES', severity: 'warning', nodeId: node.id, message: `${nameOf(node)} has a list of ${longest}. Above ${limits.warnCasesPerNode} it is hard to keep in order; ask another system instead.`, details: { number: longest, most: limits.warnCasesPerNode } }];
  });
  const unnamed = [...Map.groupBy(active.filter(({ node }) => (node.label ?? '') === ''), ({ node }) => node.type)].filter(([, nodes]) => nodes.length > limits.warnUnnamedNodes);
  return [...cases, ...unnamed.map(([type, nodes]): FlowIssue => ({ code: 'NODES_WITHOUT_NAME', severity: 'warning', nodeId: nodes[0]?.node.id ?? '', message: `${nodes.length} steps of the kind ${type} have no name. Name them, so that lists and statistics can be read.`, details: { number: nodes.length, type } }))];
};
