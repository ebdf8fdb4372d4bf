import { useCallback } from 'react';
import { useDocument } from '../editor/session-context.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';

export type StepNames = {
  /** What a step is called; its id when the flow does not have it. */
  step: (nodeId: string) => string;
  /** What a way out of a step is called. */
  exit: (nodeId: string, handle: string) => string;
};

/** Names of steps and their exits as they are on the canvas. */
export function useStepNames(): StepNames {
  const words = useNodeWords();
  const nodes = useDocument((state) => state.document.nodes);
  const step = useCallback((nodeId: string) => (nodes[nodeId] ? words.name(nodes[nodeId]) : nodeId), [nodes, words]);
  const exit = useCallback((nodeId: string, handleId: string) => {
    const node = nodes[nodeId];
    const handle = node ? nodeHandles(node).find((candidate) => candidate.id === handleId) : undefined;
    return node && handle ? words.handle(node.type, handle) : handleId;
  }, [nodes, words]);
  return { step, exit };
}
