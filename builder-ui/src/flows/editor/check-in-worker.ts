import type { FlowGraph, FlowIssue, FlowKind } from '../../../../schemas/generated/types.ts';
import type { CheckAnswer, CheckOrder } from './check-worker.ts';

export type Checker = {
  /** Checks a draft beside the page. Only the last order is answered: what it overtakes is out of date. */
  check: (graph: FlowGraph, kind: FlowKind) => void;
  stop: () => void;
};

/**
 * The publish checks in a thread of their own: those of a flow of 500 steps take longer than several frames, and nobody
 * who draws shall notice them.
 */
export function startChecker(onIssues: (issues: FlowIssue[]) => void): Checker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  let turn = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    if (data.turn === turn) onIssues(JSON.parse(data.issues) as FlowIssue[]);
  });
  return {
    check: (graph, kind) => {
      turn += 1;
      const order: CheckOrder = { turn, kind, graph: JSON.stringify(graph) };
      worker.postMessage(order);
    },
    stop: () => worker.terminate(),
  };
}
