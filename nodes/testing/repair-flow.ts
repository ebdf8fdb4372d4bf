import type { FlowEdge, FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { checkFlow } from '../../workflows/engine/check-flow.ts';
import { handlesOf } from '../../workflows/engine/handles.ts';
import { manifests } from '../generated/manifests.ts';
import type { ParamsPool, RandomFlow } from './random-flows.ts';

/** Rounds of checks and repairs; almost every flow needs fewer than four. */
const ROUNDS = 12;
const END: FlowNode = { id: 'the-end', type: 'end', typeVersion: 1, params: {}, position: { x: 0, y: 0 } };

/**
 * What a patient author makes of a random flow: corrects what the publish checks call an error, round after round, until
 * it could be published. Undefined when that does not come to an end.
 */
export function repairFlow(flow: RandomFlow, pool: ParamsPool): RandomFlow | undefined {
  let current = flow;
  const tries = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const errors = checkFlow(current.graph, current.kind).filter((issue) => issue.severity === 'error');
    if (errors.length === 0) return current;
    current = repaired(current, errors, pool, tries);
  }
  return undefined;
}

function repaired(flow: RandomFlow, errors: readonly FlowIssue[], pool: ParamsPool, tries: Map<string, number>): RandomFlow {
  let { nodes, edges, settings } = flow.graph;
  const open = errors.filter((issue) => issue.code === 'HANDLE_NOT_CONNECTED');
  for (const { nodeId = '', handle = '' } of open) {
    edges = [...edges.filter((edge) => edge.source !== nodeId || edge.sourceHandle !== handle), { id: `fix-${edges.length}`, source: nodeId, sourceHandle: handle, target: END.id }];
  }
  if (open.length > 0 && !nodes.some((node) => node.id === END.id)) nodes = [...nodes, END];
  const wrong = new Set(errors.flatMap((issue) => (issue.code !== 'HANDLE_NOT_CONNECTED' && issue.nodeId !== undefined ? [issue.nodeId] : [])));
  nodes = nodes.map((node) => (wrong.has(node.id) ? anotherOf(node, pool, tries) : node));
  if (errors.some((issue) => issue.nodeId === undefined)) settings = {};
  return { ...flow, graph: { ...flow.graph, settings, nodes, edges: edges.filter((edge) => stillThere(edge, nodes)) } };
}

/** Other params first, then another node: the plainest trigger, or the end. */
function anotherOf(node: FlowNode, pool: ParamsPool, tries: Map<string, number>): FlowNode {
  const tried = (tries.get(node.id) ?? 0) + 1;
  tries.set(node.id, tried);
  const known = pool[node.type] ?? [];
  const params = known[(known.indexOf(node.params) + tried) % Math.max(1, known.length)];
  if (tried <= 2 && params !== undefined) return { ...node, params: { ...params } };
  const type = manifests[node.type]?.flags.trigger === true ? 'any-message' : END.type;
  return { ...node, type, params: { ...pool[type]?.[0] } };
}

function stillThere({ source, sourceHandle }: FlowEdge, nodes: readonly FlowNode[]): boolean {
  const node = nodes.find((candidate) => candidate.id === source);
  const manifest = manifests[node?.type ?? ''];
  return manifest !== undefined && handlesOf(manifest, node?.params).some((handle) => handle.id === sourceHandle);
}
