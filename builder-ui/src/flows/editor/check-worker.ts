import type { FlowGraph, FlowKind } from '../../../../schemas/generated/types.ts';
import { checkFlow } from '../../../../workflows/engine/check-flow.ts';

/** A draft to check; the graph as JSON, which costs the page a tenth of what copying the objects would. */
export type CheckOrder = { turn: number; kind: FlowKind; graph: string };
/** What was found, a list of FlowIssue as JSON. */
export type CheckAnswer = { turn: number; issues: string };

globalThis.addEventListener('message', ({ data: { turn, kind, graph } }: MessageEvent<CheckOrder>) => {
  const answer: CheckAnswer = { turn, issues: JSON.stringify(checkFlow(JSON.parse(graph) as FlowGraph, kind)) };
  globalThis.postMessage(answer);
});
