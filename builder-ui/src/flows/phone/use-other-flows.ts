import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { mentionedFlows } from '../../../../workflows/engine/pinned-flows.ts';
import type { PlayerFlow } from '../../../../workflows/engine/player.ts';
import type { FlowDetail, FlowGraph, FlowVersionDetail } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useDocument } from '../editor/session-context.ts';
import { toGraph } from '../document/flow-document.ts';

/** Flows that a conversation can come to by calls are few; more than this are not loaded. */
const most = 20;

/** The flows that the draft calls or starts, and those that these do, as they are live: they take part in the simulated conversation. */
export function useOtherFlows(flowId: string): UseQueryResult<PlayerFlow[]> {
  const graph = useDocument((state) => state.document);
  const first = mentionedFlows(toGraph(graph)).filter((id) => id !== flowId).sort();
  return useQuery({ queryKey: keys.flows.list({ calledBy: flowId, first }), queryFn: ({ signal }) => load(first, flowId, signal), placeholderData: (before) => before });
}

async function load(first: ReadonlyArray<string>, flowId: string, signal: AbortSignal): Promise<PlayerFlow[]> {
  const flows = new Map<string, PlayerFlow | undefined>();
  const open = [...first];
  for (let id = open.shift(); id !== undefined && flows.size < most; id = open.shift()) {
    if (id === flowId || flows.has(id)) continue;
    const flow = await published(id, signal);
    flows.set(id, flow);
    if (flow) open.push(...mentionedFlows(flow.graph));
  }
  return [...flows.values()].filter((flow) => flow !== undefined);
}

/** Undefined when it is not live or gone: then the conversation shows what happens without it. */
async function published(id: string, signal: AbortSignal): Promise<PlayerFlow | undefined> {
  const { flow } = await request<FlowDetail>('GET', `/flows/${id}`, { signal });
  if (flow.status !== 'live' || flow.publishedVersion === undefined) return undefined;
  const { graph } = await request<FlowVersionDetail & { graph: FlowGraph }>('GET', `/flows/${id}/versions/${flow.publishedVersion}`, { signal });
  return { flowId: id, name: flow.name, kind: flow.kind, graph, version: flow.publishedVersion };
}
