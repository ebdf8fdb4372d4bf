import { limits } from '../../../schemas/limits.ts';
import type { FlowCheck } from './checked-flow.ts';

/** Flows that nobody can keep an overview of. */
export const flowSize: FlowCheck = ({ graph }) =>
  graph.nodes.length <= limits.warnNodesPerFlow
    ? []
    : [{ code: 'FLOW_LARGE', severity: 'warning', message: `The flow has ${graph.nodes.length} nodes. Above ${limits.warnNodesPerFlow} it is hard to follow; consider splitting it.`, details: { number: graph.nodes.length, most: limits.warnNodesPerFlow } }];
