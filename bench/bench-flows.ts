import type { FlowGraph, FlowNode } from '../schemas/generated/types.ts';

const node = (id: string, type: string, params: Record<string, unknown>, column: number): FlowNode => ({ id, type, typeVersion: 1, params, position: { x: column * 320, y: 0 } });

/** A keyword answered with one text: the shortest flow that sends. */
export const echoFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    node('trigger', 'keyword', { words: ['benchecho'], match: 'exact' }, 0),
    node('reply', 'send-text', { body: 'Hello {{ contact.name }}, we have received your message.' }, 1),
    node('end', 'end', {}, 2),
  ],
  edges: [
    { id: 'e1', source: 'trigger', sourceHandle: 'next', target: 'reply' },
    { id: 'e2', source: 'reply', sourceHandle: 'next', target: 'end' },
  ],
  notes: [],
};

/** A keyword that parks the contact in a delay of 30 days without sending anything. */
export const waitFlow: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'always' } },
  nodes: [
    node('trigger', 'keyword', { words: ['benchwait'], match: 'exact' }, 0),
    node('wait', 'delay', { mode: 'for', durationMs: 30 * 24 * 60 * 60_000 }, 1),
    node('end', 'end', {}, 2),
  ],
  edges: [
    { id: 'e1', source: 'trigger', sourceHandle: 'next', target: 'wait' },
    { id: 'e2', source: 'wait', sourceHandle: 'next', target: 'end' },
  ],
  notes: [],
};
