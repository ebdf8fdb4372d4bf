import type { FlowCheck } from './checked-flow.ts';
import { hasValidParams } from './invalid-params.ts';

/** What the node types themselves find wrong beyond their schemas. */
export const nodeChecks: FlowCheck = ({ nodes, graph, registry }) =>
  [...nodes.values()].flatMap((checked) => {
    const check = registry.checks[checked.node.type];
    return check === undefined || !hasValidParams(checked, registry) ? [] : check(checked.node.params as never, checked.node, graph);
  });
