import type { FlowIssue } from '../../../schemas/generated/types.ts';
import type { NodeRegistry } from '../registry.ts';
import type { CheckedNode, FlowCheck } from './checked-flow.ts';
import { paramProblems } from './params-words.ts';

/** Params that break the node's schema, each at its field. */
export const invalidParams: FlowCheck = ({ nodes, registry }) =>
  [...nodes.values()].flatMap(({ node }) => {
    const valid = registry.validatorOf(node.type);
    if (valid === undefined || valid(node.params)) return [];
    return paramProblems(valid.errors ?? []).map(
      ({ pointer, message, rule, limit }): FlowIssue => ({ code: 'PARAM_INVALID', severity: 'error', nodeId: node.id, path: pointer, message, details: { rule, ...(limit === undefined ? {} : { limit }) } }),
    );
  });

/** Whether the params fit the node's schema, so that they can be relied on. */
export function hasValidParams({ node }: CheckedNode, registry: NodeRegistry): boolean {
  return registry.validatorOf(node.type)?.(node.params) !== false;
}
