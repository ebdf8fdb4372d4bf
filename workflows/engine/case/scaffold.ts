import type { ActionStep, TriggerStep } from '../../../nodes/contract.ts';
import type { FlowGraph, NodeCase, NodeManifest } from '../../../schemas/generated/types.ts';
import { ruledHandlesOf } from '../handles.ts';
import type { NodeRegistry } from '../registry.ts';

/** Id of the node under test when a case does not write out a flow. */
export const NODE_ID = 'node';

/** Id of the flow of a case. */
export const CASE_FLOW_ID = 'case-flow';

// No node type can have a colon in its name, so these never meet a real one.
const START = 'case:start';
const EXIT = 'case:exit';

/** Starts a run once: with the customer's first message, or by hand. */
const start: TriggerStep = { rank: 1, on: (ctx) => (ctx.lastEnteredAt === undefined ? { do: 'start' } : { do: 'ignore' }) };
const exit: ActionStep = { enter: () => ({ do: 'finish', outcome: 'completed' }) };

/** The installed nodes, a trigger that gives a case its start, and an end behind every handle. */
export function scaffoldRegistry(installed: NodeRegistry, variables: Readonly<Record<string, unknown>> = {}): NodeRegistry {
  const begin: TriggerStep = {
    ...start,
    on: (ctx, params, event) => {
      const result = start.on(ctx, params, event);
      return result.do === 'start' ? { do: 'start', variables: { ...variables } as Record<string, never> } : result;
    },
  };
  const manifests: Record<string, NodeManifest> = {
    [START]: { type: START, version: 1, group: 'trigger', handles: [{ id: 'next', reply: true }], flags: { trigger: true }, on: ['inbound'], sets: Object.keys(variables) },
    [EXIT]: { type: EXIT, version: 1, group: 'end', handles: [], flags: { terminal: true } },
  };
  const open = { type: 'object' };
  return {
    ...installed,
    manifests: { ...installed.manifests, ...manifests },
    steps: { ...installed.steps, [START]: begin, [EXIT]: exit },
    paramSchemas: { ...installed.paramSchemas, [START]: open, [EXIT]: open },
  };
}

/** The node under test alone: something before it unless it is a trigger, the end behind its connected handles. */
export function scaffoldGraph(manifest: NodeManifest, nodeCase: NodeCase): FlowGraph {
  const params = nodeCase.params ?? manifest.defaults ?? {};
  const handles = ruledHandlesOf(manifest, params);
  const connected = nodeCase.connected ?? handles.map((handle) => handle.id);
  const isTrigger = manifest.flags.trigger === true;
  const at = { x: 0, y: 0 };
  const node = { id: NODE_ID, type: manifest.type, typeVersion: manifest.version, params, position: at, ...(nodeCase.onError === undefined ? {} : { onError: nodeCase.onError }) };
  const exitNode = { id: 'exit', type: EXIT, typeVersion: 1, params: {}, position: at };
  const startNode = { id: 'start', type: START, typeVersion: 1, params: {}, position: at };
  const drawn = connected.filter((id) => handles.find((handle) => handle.id === id)?.rule.jump === undefined);
  const edges = [...new Set(drawn)].map((handle) => ({ id: `edge-${handle}`.slice(0, 40), source: NODE_ID, sourceHandle: handle, target: 'exit' }));
  return {
    schemaVersion: 1,
    settings: nodeCase.settings ?? {},
    nodes: [...(isTrigger ? [] : [startNode]), node, ...(connected.length === 0 ? [] : [exitNode])],
    edges: [...(isTrigger ? [] : [{ id: 'edge-start', source: 'start', sourceHandle: 'next', target: NODE_ID }]), ...edges],
    notes: [],
  };
}
