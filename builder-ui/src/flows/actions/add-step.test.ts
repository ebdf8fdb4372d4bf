import { expect, it, vi } from 'vitest';
import { card } from '../canvas/card-geometry.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { createEditorSession } from '../editor/editor-session.ts';
import { addStep } from './add-step.ts';

// Cards of a canvas take turns by frames, which only browsers have.
vi.stubGlobal('requestAnimationFrame', () => 0);

it('a step that is let go on an edge lies between its ends and covers neither', () => {
  const graph = sampleFlow({ a: { type: 'keyword', at: [0, 0] }, b: { type: 'send-text', at: [card.width + 40, 0] } }, ['a.next -> b']);
  const session = createEditorSession({ flowId: 'f', kind: 'conversation', graph, readOnly: false, newId: () => 'new' });
  addStep(session, { type: 'tag', name: 'Tag', attachment: { at: 'edge', edgeId: graph.edges[0]?.id ?? '' }, place: { x: card.width / 2, y: 10 } });
  const { nodes } = session.document.get();
  expect(nodes['new']?.position.x).toBeGreaterThan(card.width);
  expect(nodes['b']?.position.x).toBeGreaterThan((nodes['new']?.position.x ?? 0) + card.width);
  expect(session.document.undo()).toEqual({ key: 'add', values: { name: 'Tag' } });
});
