import type { FlowGraph, FlowNode } from '../../../../schemas/generated/types.ts';

type Spec = { type: string; params?: Record<string, unknown>; at?: readonly [number, number] };

/** A graph for tests: nodes by id, edges written `from.handle -> to`. */
export function sampleFlow(nodes: Record<string, Spec>, edges: ReadonlyArray<string> = []): FlowGraph {
  return {
    schemaVersion: 1,
    settings: {},
    notes: [],
    nodes: Object.entries(nodes).map(([id, { type, params = {}, at }]): FlowNode => ({ id, type, typeVersion: 1, params, position: { x: at?.[0] ?? 0, y: at?.[1] ?? 0 } })),
    edges: edges.map((text, index) => {
      const [from = '', target = ''] = text.split(' -> ');
      const [source = '', ...handle] = from.split('.');
      return { id: `e${index}`, source, sourceHandle: handle.join('.'), target };
    }),
  };
}
