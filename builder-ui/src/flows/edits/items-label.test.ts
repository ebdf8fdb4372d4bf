import { expect, it } from 'vitest';
import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { itemsLabel } from './items-label.ts';

const note: FlowNote = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 200, height: 100 } };

it('counts steps, and calls a note or a frame what it is', () => {
  expect(itemsLabel('remove', 2, [note])).toEqual({ key: 'remove', values: { count: 2 } });
  expect(itemsLabel('remove', 0, [note])).toEqual({ key: 'removeNote' });
  expect(itemsLabel('move', 0, [{ ...note, frame: true }])).toEqual({ key: 'moveFrame' });
});
