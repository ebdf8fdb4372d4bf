import type { FlowEdge, FlowGraph, FlowNode } from '../../schemas/generated/types.ts';

/** Steps under one another in a column of the drawing. */
const perColumn = 20;

/**
 * A flow of so many steps, drawn as a person would: columns from left to right, every third step a question with
 * buttons whose choices part and meet again, texts in between.
 */
export function largeFlow(steps: number): FlowGraph {
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  const place = (index: number) => ({ x: Math.floor(index / perColumn) * 336, y: (index % perColumn) * 272 });
  const join = (source: number, sourceHandle: string, target: number) => {
    if (target < steps) edges.push({ id: `e${edges.length}`, source: `n${source}`, sourceHandle, target: `n${target}` });
  };
  for (let index = 0; index < steps; index += 1) {
    const base = { id: `n${index}`, typeVersion: 1, position: place(index), label: `Step ${index}` };
    if (index < perColumn) {
      nodes.push({ ...base, type: 'keyword', params: { words: [`word${index}`], match: 'exact' } });
      join(index, 'next', index + perColumn);
    } else if (index % 3 === 0) {
      nodes.push({ ...base, type: 'send-buttons', params: { body: `Which of these, {{ contact.name | default: "you" }}? (${index})`, buttons: [{ key: 'a', title: 'The first' }, { key: 'b', title: 'The second' }, { key: 'c', title: 'None of them' }], allowOther: false, retryText: 'Please tap a button.', maxTries: 3, timeoutMs: 600_000 } });
      for (const [row, handle] of ['choice:a', 'choice:b', 'choice:c'].entries()) join(index, handle, index + perColumn + (index % perColumn < perColumn - row ? row : 0));
    } else {
      nodes.push({ ...base, type: 'send-text', params: { body: `Some words for step ${index}, and the name of {{ contact.name | default: "you" }}.` } });
      join(index, 'next', index + perColumn);
    }
  }
  return { schemaVersion: 1, settings: {}, nodes, edges, notes: [] };
}
