import { expect, it } from 'vitest';
import { largeFlow } from '../../../../tests/kit/large-flow.ts';
import { toDocument } from '../document/flow-document.ts';
import { reconcile } from './canvas-items.ts';
import { card, rowMiddle } from './card-geometry.ts';
import { pendingLine } from './pending-line.ts';

const { nodes } = reconcile({ nodes: [], edges: [] }, toDocument(largeFlow(4)), new Set());
const step = nodes.find((item) => item.type === 'step');
const anchor = { x: 0, y: 0 };

it('a connection let go over the empty canvas stays from its exit to the input of the step to come', () => {
  if (step?.type !== 'step') throw new Error('The flow has no step.');
  const handle = step.data.rows[0]?.id ?? '';
  expect(pendingLine(nodes, { attachment: { at: 'handle', nodeId: step.id, handle }, anchor, place: { x: 900, y: 300 } })).toEqual({ from: { x: step.position.x + card.width, y: step.position.y + rowMiddle(0) }, to: { x: 900, y: 300 + card.inputY } });
  expect(pendingLine(nodes, { attachment: { at: 'handle', nodeId: step.id, handle }, anchor })).toBeUndefined();
  expect(pendingLine(nodes, { attachment: { at: 'handle', nodeId: step.id, handle: 'gone' }, anchor, place: anchor })).toBeUndefined();
  expect(pendingLine(nodes, { attachment: { at: 'handle', nodeId: 'gone', handle }, anchor, place: anchor })).toBeUndefined();
  expect(pendingLine(nodes, undefined)).toBeUndefined();
});
