import type { FlowCheck } from './checked-flow.ts';

/** Node types, or versions of them, that this installation does not have. */
export const unknownTypes: FlowCheck = ({ nodes }) =>
  [...nodes.values()].flatMap(({ node, manifest }) => {
    const common = { severity: 'error' as const, nodeId: node.id };
    if (manifest === undefined) return [{ ...common, code: 'UNKNOWN_NODE_TYPE', message: `This installation does not know the node type "${node.type}".`, details: { type: node.type } }];
    if (node.typeVersion > manifest.version) return [{ ...common, code: 'NODE_TOO_NEW', message: `The node was made with version ${node.typeVersion} of "${node.type}"; this installation has version ${manifest.version}.` }];
    return [];
  });
