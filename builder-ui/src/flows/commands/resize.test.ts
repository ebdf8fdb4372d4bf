import { expect, it, vi } from 'vitest';
import { gridSize, leastSize } from '../canvas/card-geometry.ts';
import { createEditorSession } from '../editor/editor-session.ts';
import type { CommandContext } from './editor-command.ts';
import resize from './resize.command.ts';

// Cards of a canvas take turns by frames, which only browsers have.
vi.stubGlobal('requestAnimationFrame', () => 0);

it('frames grow and shrink by steps of the grid, never below what can be read, and are taken back together', () => {
  const frame = { id: 'frame', text: 'Group', frame: true, position: { x: 0, y: 0 }, size: { width: 640, height: leastSize.frame.height + 8 } };
  const session = createEditorSession({ flowId: 'f', kind: 'conversation', graph: { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [frame] }, readOnly: false });
  const context = { session } as CommandContext;
  const run = (way: string) => resize.find(({ id }) => id === `resize.${way}`)?.run(context);
  expect(resize.every(({ when }) => when?.(context) === false)).toBe(true);
  session.canvas.select(['frame']);
  for (const way of ['wider', 'wider', 'lower', 'lower']) run(way);
  expect(session.document.get().notes['frame']?.size).toEqual({ width: 640 + 2 * gridSize, height: leastSize.frame.height });
  expect(session.document.undo()).toEqual({ key: 'resizeFrame' });
  expect(session.document.get().notes['frame']?.size).toEqual(frame.size);
});
